-- Background work. The payload is sealed under a key that is not in this database, and erased at the end.

create table jobs (
  id text primary key,
  kind text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'dead')),
  payload bytea,
  unique_key text,
  attempts integer not null default 0,
  created_at bigint not null,
  run_at bigint not null,
  expires_at bigint,
  -- While running: who has it, and until when the others leave it alone.
  lease text,
  lease_until bigint,
  ended_at bigint,
  reason text,
  unique (kind, unique_key),
  check ((state in ('waiting', 'running')) = (payload is not null)),
  check ((state = 'running') = (lease is not null))
);
create index jobs_due on jobs (run_at) where state = 'waiting';
create index jobs_leases on jobs (lease_until) where state = 'running';
create index jobs_ended on jobs (ended_at) where state in ('done', 'dead');
