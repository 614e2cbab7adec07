create table workspaces (
    id uuid primary key,
    name text not null unique,
    created_at timestamptz not null
);

create table people (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    name text not null,
    created_at timestamptz not null
);
create index on people (workspace_id);

-- A key is shown once; only its hash is kept.
create table api_keys (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    person_id uuid not null references people,
    name text not null,
    beginning text not null,
    secret_hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index on api_keys (workspace_id);
