-- How often keys have called, kept by Bucket4j.
create table rate_limits (
    id text primary key,
    state bytea,
    expires_at bigint
);
