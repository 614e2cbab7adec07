-- One paid call, written down before it is made. Amounts are millionths of a US dollar. Under the caps an
-- entry counts with its cost when that is known, and with its estimate until then.
create table spend_entries (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    job_id uuid not null,
    job_kind text not null,
    campaign text,
    task text not null,
    vendor text not null,
    model text not null,
    request_hash text not null,
    estimate bigint not null check (estimate >= 0),
    cost bigint check (cost >= 0),
    outcome text not null check (outcome in ('reserved', 'confirmed', 'spoiled', 'refused', 'unknown')),
    -- Why it was refused or spoiled, what is known of it, or what else there is to say.
    note text,
    -- By which an asynchronous vendor is asked what became of it.
    handle text,
    usage jsonb,
    created_at timestamptz not null,
    ended_at timestamptz
);
create index on spend_entries (workspace_id, created_at desc, id desc);
create index on spend_entries (workspace_id, job_id, request_hash);
create index on spend_entries (workspace_id, campaign, created_at desc) where campaign is not null;
create index on spend_entries (created_at) where outcome = 'reserved';

-- What is spent or reserved in each scope that can have a cap: day/2026-11-28, month/2026-11, job/<id>,
-- campaign/<name>. Rows are locked in the order of their scope.
create table spend_totals (
    workspace_id uuid not null references workspaces,
    scope text not null,
    spent bigint not null default 0,
    primary key (workspace_id, scope)
);

-- Results that were paid for, by what was asked.
create table cached_results (
    workspace_id uuid not null references workspaces,
    key text not null,
    bytes bytea not null,
    expires_at timestamptz not null,
    primary key (workspace_id, key)
);
create index on cached_results (expires_at);
