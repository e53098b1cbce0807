-- Kiosks, their keys, and what makes their requests fresh (SECURITY.md « Sealing and keys »).
-- Every instant is in milliseconds since 1970, by the gateway's clock.

create table kiosks (
  id bigint generated always as identity (minvalue 1 maxvalue 4294967295) primary key,
  site_id text not null,
  status text not null check (status in ('pending', 'active', 'suspended', 'retired', 'compromised')),
  demonstration boolean not null,
  created_at bigint not null,
  confirmed_at bigint,
  -- Claims issued until then stay good to their term.
  retired_at bigint,
  -- Nothing the kiosk did from then on is believed.
  compromised_since bigint,
  suspended_at bigint,
  suspended_reason text check (suspended_reason in ('counterForked', 'counterBack')),
  check ((status = 'retired') <= (retired_at is not null)),
  check ((status = 'compromised') <= (compromised_since is not null)),
  check ((status = 'suspended') <= (suspended_reason is not null))
);

create table kiosk_keys (
  kiosk_id bigint not null references kiosks (id),
  key_id smallint not null check (key_id between 1 and 255),
  public_key bytea not null unique check (octet_length(public_key) = 32),
  created_at bigint not null,
  revoked_at bigint,
  primary key (kiosk_id, key_id)
);

-- Apart from kiosk_keys: these rows change with every request.
create table kiosk_request_counters (
  kiosk_id bigint not null,
  key_id smallint not null,
  highest bigint not null,
  -- Bit n says whether the request `highest - n` has arrived; 32 bits.
  arrived bigint not null,
  primary key (kiosk_id, key_id),
  foreign key (kiosk_id, key_id) references kiosk_keys (kiosk_id, key_id)
);

create table used_nonces (
  nonce bytea primary key,
  expires_at bigint not null
);
create index used_nonces_expiry on used_nonces (expires_at);

create table enrolment_codes (
  -- The first four characters of the code, by which it is found; the whole is kept as a keyed hash only.
  id text primary key,
  hash bytea not null,
  hash_key_id text not null,
  site_id text not null,
  created_at bigint not null,
  expires_at bigint not null,
  tries_left smallint not null check (tries_left >= 0),
  used_at bigint,
  kiosk_id bigint references kiosks (id)
);

-- The last report of each kiosk: what an operator looks at, no history and nothing about visitors.
create table kiosk_reports (
  kiosk_id bigint primary key references kiosks (id),
  received_at bigint not null,
  report jsonb not null
);

create table allotments (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  kiosk_id bigint not null references kiosks (id),
  caisse text not null,
  count integer not null check (count between 1 and 65535),
  issued_at bigint not null,
  last_use_at bigint not null
);
create index allotments_kiosk on allotments (kiosk_id, caisse, issued_at desc);

create table agent_calls (
  id text primary key,
  kiosk_id bigint not null references kiosks (id),
  journey text,
  reason text not null,
  called_at bigint not null
);
create index agent_calls_kiosk on agent_calls (kiosk_id, called_at desc);
