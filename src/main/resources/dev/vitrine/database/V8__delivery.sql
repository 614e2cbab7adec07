-- What signs the addresses of a workspace's pictures; sealed.
create table delivery_keys (
    workspace_id uuid primary key references workspaces,
    secret text not null,
    created_at timestamptz not null
);
