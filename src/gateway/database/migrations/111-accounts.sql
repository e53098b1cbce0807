-- What happened to accounts, what their passwords descend from, and acts whose answer may be lost. `person` is the caisse's
-- opaque name for somebody.

-- Nobody changes or repeats a line: it is what the holder of the account reads.
create table account_events (
  id bigint generated always as identity primary key,
  caisse text not null,
  person text not null,
  at bigint not null,
  kind text not null check (kind in ('codeIssued', 'accountOpened', 'signedIn', 'signInFailed', 'passwordChanged')),
  -- The site whose kiosk it was; nothing for anywhere else.
  site_name text
);
create index account_events_person on account_events (caisse, person, at desc);
create index account_events_at on account_events (at);

create function account_events_only_added() returns trigger language plpgsql as $$
begin
  raise exception 'a line of the history of an account does not change';
end $$;

create trigger account_events_unchanged before update on account_events
  for each row execute function account_events_only_added();

-- What the current password of an account descends from. It holds for the password that the caisse says was set at that
-- very time, and for no other.
create table password_ancestry (
  caisse text not null,
  person text not null,
  set_at bigint not null,
  -- [{kind, since, …}] of src/domain/identity/password-ancestry.ts; a contact is an HMAC.
  factors jsonb not null,
  primary key (caisse, person)
);

-- A change of a password by its act, which the kiosk drew: the same act twice is done once. It goes with its session.
create table account_acts (
  session_hash bytea not null references visitor_sessions (hash) on delete cascade,
  -- SHA-256 of the act.
  act_hash bytea not null,
  -- HMAC of the new password under the token, of which the database has a hash only.
  password_mac bytea not null,
  -- The time that the caisse is told, at each try the same.
  at bigint not null,
  -- One request at a time sets the password, until then; none any more once it is done.
  lease bytea,
  lease_until bigint,
  is_done boolean not null default false,
  primary key (session_hash, act_hash)
);
