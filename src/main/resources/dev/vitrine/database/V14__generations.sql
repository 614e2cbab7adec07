-- Pictures that somebody has wished for. `wish` is all that was asked, as it was understood; amounts are
-- millionths of a US dollar.
create table generations (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    person_id uuid not null references people,
    wish jsonb not null,
    -- Whether the pictures stay in the library.
    keep boolean not null,
    estimate bigint not null,
    most bigint not null,
    created_at timestamptz not null,
    cancelled_at timestamptz
);
create index on generations (workspace_id, created_at desc, id desc);

-- One picture of them. `hand` is the place in line that works on it, `attempt` grows each time somebody
-- begins, so that whoever was given up for dead can no longer write.
create table generated_pictures (
    generation_id uuid not null references generations on delete cascade,
    workspace_id uuid not null references workspaces,
    place integer not null,
    status text not null check (status in ('pending', 'running', 'done', 'failed', 'cancelled')),
    -- What the model is told, and how the picture differs from others of its set.
    prompt text not null,
    variation jsonb,
    hand text,
    attempt integer not null default 0,
    asset_id uuid references assets on delete set null,
    made jsonb,
    problem jsonb,
    -- Whether something may have been charged although there is no picture.
    doubtful boolean not null default false,
    ended_at timestamptz,
    primary key (generation_id, place)
);
create index on generated_pictures (asset_id);

-- Files of pictures that do not stay, for a day.
create table passing_files (
    generation_id uuid not null references generations on delete cascade,
    workspace_id uuid not null references workspaces,
    place integer not null,
    bytes bytea not null,
    expires_at timestamptz not null,
    primary key (generation_id, place)
);
create index on passing_files (expires_at);

-- Work of db-scheduler.
create table waiting_generations (like waiting_sessions including all);
