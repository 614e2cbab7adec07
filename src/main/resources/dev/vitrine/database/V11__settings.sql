-- What a workspace has chosen instead of the defaults.
create table settings (
    workspace_id uuid not null references workspaces,
    key text not null,
    value jsonb not null,
    primary key (workspace_id, key)
);

-- Counts changes, so that whoever changes something can say what they have seen.
create table setting_versions (
    workspace_id uuid primary key references workspaces,
    version bigint not null
);

-- Keys for the services of others; sealed. The ending is shown, the rest never.
create table vendor_secrets (
    workspace_id uuid not null references workspaces,
    name text not null,
    secret text not null,
    ending text not null,
    primary key (workspace_id, name)
);

-- Who changed what, settings and secrets alike; of secrets only the ending. Neither person nor key: the command line.
create table setting_changes (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    key text not null,
    former jsonb,
    value jsonb,
    changed_at timestamptz not null,
    person_id uuid references people,
    key_id uuid references api_keys
);
create index on setting_changes (workspace_id, changed_at desc, id desc);
create index on setting_changes (workspace_id, key, changed_at desc, id desc);
