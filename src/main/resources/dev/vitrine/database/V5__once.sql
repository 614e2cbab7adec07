-- What was answered to a request with an Idempotency-Key, to answer the same to the same request.
create table answered_once (
    workspace_id uuid not null references workspaces,
    key text not null,
    fingerprint text not null,
    -- Sealed.
    answer text,
    created_at timestamptz not null,
    primary key (workspace_id, key)
);
create index on answered_once (created_at);
