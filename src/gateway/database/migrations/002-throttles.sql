-- Counters of tries. The subject is an HMAC: no number, no address can be read here.

create table throttle_counters (
  rule text not null,
  subject bytea not null,
  window_started_at bigint not null,
  count integer not null,
  last_at bigint not null,
  -- From here on the row says nothing any more and may be deleted.
  expires_at bigint not null,
  primary key (rule, subject)
);
create index throttle_counters_expiry on throttle_counters (expires_at);
