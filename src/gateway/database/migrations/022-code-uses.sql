-- Using a code: the token between the right digits and the definitive password.

create table visitor_tokens (
  -- SHA-256 of the 32 random bytes that the visitor's page holds.
  hash bytea primary key,
  code_id text not null references provisional_codes (id) on delete cascade,
  -- The kiosk, its key and the visitor's session there; nothing of these for a phone.
  kiosk_id bigint,
  kiosk_key_id smallint,
  session_hash bytea,
  given_at bigint not null,
  sliding_until bigint not null,
  absolute_until bigint not null,
  check ((kiosk_id is null) = (kiosk_key_id is null)),
  check ((kiosk_id is null) = (session_hash is null))
);
create index visitor_tokens_term on visitor_tokens (absolute_until);
create index visitor_tokens_code on visitor_tokens (code_id);

-- A proof of work serves once.
create table spent_challenges (
  signature text primary key,
  expires_at bigint not null
);
create index spent_challenges_expiry on spent_challenges (expires_at);
