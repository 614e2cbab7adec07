-- Many pictures, one operation. `run` grows each time somebody asks for another try; `next_at` is when
-- the next item may begin, where only so many may in a minute.
create table batches (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    person_id uuid not null references people,
    name text,
    operation text not null check (operation in ('optimise', 'posts', 'upload')),
    options jsonb not null,
    -- What of the options decides over the result, as text: equal texts make equal results.
    recipe text not null,
    max_per_minute integer,
    next_at timestamptz not null,
    run integer not null default 1,
    created_at timestamptz not null,
    cancelled_at timestamptz
);
create index on batches (workspace_id, created_at desc, id desc);

-- One picture of a batch. `hand` is the place in line that works on it, `attempt` grows each time somebody
-- begins, so that whoever was given up for dead can no longer write.
create table batch_items (
    id uuid primary key,
    batch_id uuid not null references batches on delete cascade,
    workspace_id uuid not null references workspaces,
    position integer not null,
    asset_id uuid references assets on delete set null,
    url text,
    name text not null,
    status text not null check (status in ('pending', 'running', 'waiting', 'done', 'skipped', 'failed', 'cancelled')),
    hand text,
    attempt integer not null default 0,
    session_id uuid,
    result_asset_id uuid references assets on delete set null,
    format text,
    bytes_before bigint,
    bytes_after bigint,
    note text,
    problem jsonb,
    ended_at timestamptz,
    unique (batch_id, position)
);
create index on batch_items (batch_id, status, position);
create index on batch_items (session_id) where session_id is not null;
create index on batch_items (workspace_id, asset_id) where result_asset_id is not null;
create index on batch_items (asset_id);
create index on batch_items (result_asset_id);

-- Work of db-scheduler.
create table waiting_batches (like waiting_sessions including all);
