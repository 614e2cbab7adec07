-- Who takes work out of which lane, busy or not. The time is the database's.
create table workers (
    process text not null,
    lane text not null,
    last_heartbeat timestamptz not null,
    primary key (process, lane)
);
