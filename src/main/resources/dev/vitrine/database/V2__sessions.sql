-- One run of the main job. `turn` orders what waits, fairly between workspaces; `attempt` grows each time
-- somebody begins or takes over, so that whoever was given up for dead can no longer write; `run` grows
-- each time somebody asks for another try.
create table sessions (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    person_id uuid not null references people,
    user_uuid text not null,
    status text not null check (status in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
    source_name text not null,
    platforms text[] not null,
    user_description text,
    use_ai_analysis boolean not null,
    processing_options jsonb not null,
    webhook_url text,
    -- Set while single networks are tried again.
    retry_platforms text[],
    turn integer not null,
    run integer not null default 1,
    attempt integer not null default 0,
    fruitless_attempts integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    started_at timestamptz,
    deadline timestamptz,
    completed_at timestamptz,
    problem jsonb,
    results jsonb
);
create index on sessions (workspace_id, created_at desc, id desc);
create index on sessions (workspace_id, turn desc);
create index on sessions (turn desc) where started_at is not null;
create index on sessions (turn) where status = 'pending';

-- What a step made, and of what: an output whose input has the same hash is never made again.
create table steps (
    session_id uuid not null references sessions on delete cascade,
    name text not null,
    input_hash bytea not null,
    -- As text: JSON of the database's own rewrites numbers, and the next step's hash must not change.
    output text,
    tier text not null,
    note text not null,
    seconds double precision not null,
    finished_at timestamptz not null,
    primary key (session_id, name)
);
create index on steps (name, finished_at desc);

create table platform_results (
    session_id uuid not null references sessions on delete cascade,
    workspace_id uuid not null references workspaces,
    platform text not null,
    status text not null,
    processed_image text,
    niches text[] not null,
    hashtags text not null,
    profile_suggestions jsonb not null,
    processing_time_seconds double precision not null,
    product_photography_used boolean not null,
    problem jsonb,
    created_at timestamptz not null,
    primary key (session_id, platform)
);

create table generated_files (
    session_id uuid not null references sessions on delete cascade,
    workspace_id uuid not null references workspaces,
    file_path text not null,
    file_type text not null check (file_type in ('json', 'caption', 'image', 'page')),
    platform text,
    file_size bigint not null,
    created_at timestamptz not null,
    primary key (session_id, file_path)
);

-- What happened, in the order in which it did: within a session the numbers grow, because every writer
-- holds the session's row.
create table session_events (
    id bigint generated always as identity primary key,
    session_id uuid not null references sessions on delete cascade,
    workspace_id uuid not null references workspaces,
    type text not null,
    data jsonb not null,
    created_at timestamptz not null
);
create index on session_events (session_id, id);

-- Work of db-scheduler.
create table waiting_sessions (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority integer,
    primary key (task_name, task_instance)
);
create index on waiting_sessions (execution_time);
create index on waiting_sessions (last_heartbeat);
create index on waiting_sessions (priority desc, execution_time);
