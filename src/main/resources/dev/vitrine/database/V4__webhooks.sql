-- Who is told. Secrets are sealed. What was deleted stays, without its secret, for the log of what it was told.
create table webhook_endpoints (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    url text not null,
    secret text not null,
    -- Empty for all.
    event_types text[] not null,
    enabled boolean not null,
    created_at timestamptz not null,
    deleted_at timestamptz
);
create index on webhook_endpoints (workspace_id, created_at);

-- Signs what goes to the address that a single session named.
create table webhook_secrets (
    workspace_id uuid primary key references workspaces,
    secret text not null,
    created_at timestamptz not null
);

-- One event for one address. Without an endpoint it goes to the address that the session named. The body
-- is text, because the very same bytes are signed and sent at every attempt.
create table webhook_deliveries (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    session_id uuid not null references sessions on delete cascade,
    endpoint_id uuid references webhook_endpoints,
    url text not null,
    event_type text not null,
    body text not null,
    created_at timestamptz not null,
    attempts integer not null default 0,
    last_attempt_at timestamptz,
    last_status integer,
    last_answer text,
    delivered_at timestamptz,
    gave_up_at timestamptz
);
create index on webhook_deliveries (workspace_id, created_at desc, id desc);
create index on webhook_deliveries (session_id);

-- Work of db-scheduler.
create table waiting_deliveries (like waiting_sessions including all);
