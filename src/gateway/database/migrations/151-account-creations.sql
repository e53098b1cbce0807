-- Creations of accounts under way (#167–#177, #250–#256). Persons unknown to the caisse, and those who may have no account, have
-- the same rows under a name that no caisse gave.

create table account_creations (
  id text primary key,
  caisse text not null,
  -- HMACs of what was typed, under a key that is not in this database: all that is compared, and number and name alone.
  identity text not null,
  letter_identity text not null,
  -- Null until the typed contact is proven. The first one receives codes and opens the account; the other one is told of it:
  -- somebody whom the caisse knows, also one who may have no account, or else a name that no caisse gave.
  person text,
  holder text,
  -- Where it goes on: the visit that began it, or the one in which a letter's code was typed.
  kiosk_id bigint not null,
  kiosk_key_id smallint not null,
  session_hash bytea not null,
  -- Where it began.
  begun_on bigint not null,
  started_at bigint not null,
  -- All that was typed, sealed under a key outside the database (`secret-box.ts`); erased when it is done.
  typed bytea,
  -- Which code is to be typed now.
  awaits text not null default 'typed' check (awaits in ('typed', 'onFile')),
  contact_proven_at bigint,
  -- The contacts on file that were offered, by kind.
  offered text[] not null default '{}',
  -- It waits for a letter or an agent until then; and when its letter was asked for.
  waiting_until bigint,
  letter_asked_at bigint,
  token_hash bytea unique,
  token_until bigint,
  -- What proved the person, and the HMAC of that contact: the ancestry of the password.
  factor text check (factor in ('card', 'mobile', 'mail', 'letter')),
  contact_digest bytea,
  -- Who opens the account now, and until when the others leave it alone.
  lease text,
  lease_until bigint,
  -- The act that opens it, as a hash, and the time that the caisse is told: its repeat says the same.
  act_hash bytea,
  act_at bigint,
  -- The contacts on file before the account is opened, sealed: they are told of it afterwards.
  former_contacts bytea,
  -- When the password was set, as the caisse says it.
  set_at bigint,
  done_at bigint,
  forget_at bigint not null,
  check ((token_hash is null) = (token_until is null) and (token_hash is null) = (factor is null)),
  check ((act_hash is null) = (act_at is null)),
  check (done_at is null or (typed is null and former_contacts is null))
);
create index account_creations_person on account_creations (caisse, person);
create index account_creations_letter on account_creations (letter_identity);
create index account_creations_end on account_creations (forget_at);
