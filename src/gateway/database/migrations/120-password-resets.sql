-- One-time codes: six digits by SMS, mail or letter, for one purpose and one subject (a reset, or an identity that waits for
-- a letter). The newest sending is the only code of its subject. Persons unknown to the caisse have the same rows under a
-- name that no caisse gave; nothing is ever drawn for them.

create table one_time_codes (
  purpose text not null,
  subject text not null,
  -- One for each time a code is asked for.
  sending text not null,
  caisse text not null,
  person text not null,
  contact text not null check (contact in ('mobile', 'mail', 'letter')),
  -- Where it was asked for and must be typed; null for a letter.
  kiosk_id bigint,
  kiosk_key_id smallint,
  session_hash bytea,
  asked_at bigint not null,
  tries integer not null default 0,
  -- Null until the work has drawn the code.
  hash bytea,
  hash_key_id text,
  -- HMAC of the contact that it went to.
  contact_digest bytea,
  valid_until bigint,
  used_at bigint,
  forget_at bigint not null,
  primary key (purpose, subject),
  check ((kiosk_id is null) = (kiosk_key_id is null) and (kiosk_id is null) = (session_hash is null)),
  check ((hash is null) = (hash_key_id is null) and (hash is null) = (valid_until is null))
);
create index one_time_codes_person on one_time_codes (caisse, person);
create index one_time_codes_end on one_time_codes (forget_at);

-- Forgotten passwords under way. Begun on a kiosk a reset has an id, and a token once a code was right; a link by mail is a
-- token from the beginning, and belongs to no place.
create table password_resets (
  id text primary key,
  caisse text not null,
  person text not null,
  -- HMAC of the number and the name typed, under a key that is not in this database; null for a link.
  identity text,
  kiosk_id bigint,
  kiosk_key_id smallint,
  session_hash bytea,
  -- The contacts offered, by kind.
  offered text[] not null,
  started_at bigint not null,
  token_hash bytea unique,
  token_until bigint,
  -- What proved the person, and the HMAC of that contact: the ancestry of the new password.
  factor text check (factor in ('mobile', 'mail', 'letter')),
  contact_digest bytea,
  -- Whoever sets the password now, and until when the others leave it alone.
  lease text,
  lease_until bigint,
  -- The act that sets the password, as a hash: its repeat hears the same.
  act_hash bytea,
  done_at bigint,
  forget_at bigint not null,
  check ((kiosk_id is null) = (kiosk_key_id is null) and (kiosk_id is null) = (session_hash is null)),
  check ((token_hash is null) = (token_until is null) and (token_hash is null) = (factor is null))
);
create index password_resets_person on password_resets (caisse, person);
create index password_resets_end on password_resets (forget_at);
