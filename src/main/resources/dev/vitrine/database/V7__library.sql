-- Bytes, by what is in them and whose they are, whoever shows them. A row comes before its bytes and goes
-- after them: `kept_at` says that the store has them. What nobody shows, and nobody has touched for a
-- while, goes.
create table blobs (
    key text primary key,
    workspace_id uuid not null references workspaces,
    store text not null,
    media_type text not null,
    bytes bigint not null,
    touched_at timestamptz not null,
    kept_at timestamptz
);
create index on blobs (workspace_id);
create index on blobs (store, key);
create index on blobs (touched_at) where kept_at is null;

create function words_of(texts text[]) returns text
    language sql immutable parallel safe
    return regexp_replace(array_to_string(texts, ' '), '[^[:alnum:]]+', ' ', 'g');

-- What a workspace has. `parent_id` is the picture that it was made from.
create table assets (
    id uuid primary key,
    workspace_id uuid not null references workspaces,
    blob_key text not null references blobs,
    kind text not null check (kind in ('image', 'video', 'document')),
    name text not null,
    width integer,
    height integer,
    transparent boolean,
    source text not null,
    source_url text,
    parent_id uuid references assets on delete set null,
    session_id uuid,
    placement text,
    prompt text,
    model text,
    seed bigint,
    ai_source text,
    alt_text text,
    description text,
    tags text[] not null default '{}',
    -- Of what was looked at.
    palette jsonb,
    focus jsonb,
    likeness bit(256),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz,
    words tsvector generated always as (
        to_tsvector('english', words_of(tags || array[name, alt_text, description, prompt]))
        || to_tsvector('simple', words_of(tags || array[name, alt_text, description, prompt]))) stored
);
-- Lists are walked in this order until a page is full, unless words or tags are rare.
create index on assets (workspace_id, created_at desc, id desc) where deleted_at is null and kind <> 'document';
create index on assets (workspace_id, kind, created_at desc, id desc) where deleted_at is null;
create index on assets (blob_key);
create index on assets (parent_id);
create index on assets (session_id);
create index on assets (deleted_at) where deleted_at is not null;
create index on assets using gin (words);
create index on assets using gin (tags);
create index assets_likeness on assets (workspace_id, likeness) include (id) where deleted_at is null and likeness is not null;

-- Who needs an asset: it cannot be deleted until they let go.
create table asset_holds (
    asset_id uuid not null references assets on delete cascade,
    holder text not null,
    reason text not null,
    created_at timestamptz not null,
    primary key (asset_id, holder)
);
create index on asset_holds (holder);

-- What a session has made is in the library.
alter table sessions add column source_asset_id uuid references assets on delete set null;
alter table sessions add column logo_asset_id uuid references assets on delete set null;
alter table generated_files add column asset_id uuid references assets on delete cascade;
create index on sessions (source_asset_id);
create index on sessions (logo_asset_id);
create index on generated_files (asset_id);
