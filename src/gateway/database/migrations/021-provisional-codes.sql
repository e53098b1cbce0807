-- Provisional codes (SECURITY.md « Provisional codes »). `person` is the caisse's opaque name for somebody;
-- the code itself is nowhere: only its keyed hash, and the SMS that still waits, encrypted under a key that
-- is not in this database.

create table provisional_codes (
  id text primary key,
  caisse text not null,
  person text not null,
  reference text not null,
  hash bytea not null,
  hash_key_id text not null,
  state text not null check (state in ('pending', 'active', 'used', 'expired', 'superseded', 'destroyed')),
  -- Never later than the reception.
  issued_at bigint not null,
  received_at bigint not null,
  valid_until bigint not null,
  -- Whether it ever lived: such a code keeps older ones from living, even when it has ended.
  activated_at bigint,
  ended_at bigint,
  -- Tries under way or wrong, counted before the digits are compared; a right one is given back.
  tries integer not null default 0 check (tries >= 0),
  wrong_tries integer not null default 0,
  kiosk_id bigint not null,
  -- A code shown on a kiosk came by a claim, one sent by SMS by a request.
  allotment_id text,
  allotment_index integer,
  request_id text unique,
  waiting_sms bytea,
  -- The token whose password is being set: one first use at a time, until then.
  use_lease bytea,
  use_lease_until bigint,
  unique (allotment_id, allotment_index),
  check ((allotment_id is null) = (allotment_index is null)),
  check ((allotment_id is null) <> (request_id is null)),
  check (issued_at <= received_at),
  check ((state in ('pending', 'active')) = (ended_at is null)),
  check (state <> 'active' or activated_at is not null),
  check (state <> 'used' or activated_at is not null),
  check (waiting_sms is null or state = 'pending')
);

-- One live code per person and caisse (P03).
create unique index provisional_codes_live on provisional_codes (caisse, person) where state = 'active';
create index provisional_codes_person on provisional_codes (caisse, person, issued_at desc);
create index provisional_codes_kiosk on provisional_codes (kiosk_id, received_at);
create index provisional_codes_ended on provisional_codes (ended_at) where ended_at is not null;
create index provisional_codes_term on provisional_codes (valid_until) where ended_at is null;

-- States only go forward, whatever the code above forgets.
create function provisional_codes_go_forward() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and not (
    (old.state = 'pending' and new.state in ('active', 'expired', 'superseded', 'destroyed'))
    or (old.state = 'active' and new.state in ('used', 'expired', 'superseded', 'destroyed'))
  ) then
    raise exception 'a provisional code cannot go from % to %', old.state, new.state;
  end if;
  return new;
end
$$;

create trigger provisional_codes_forward before update of state on provisional_codes
  for each row execute function provisional_codes_go_forward();

-- Claims by their place in an allotment: each takes effect once, whoever carries it (SECURITY.md).
create table claims (
  allotment_id text not null,
  allotment_index integer not null,
  -- SHA-256 of the signed bytes: tells a repeat from another claim with the same place.
  digest bytea not null,
  kiosk_id bigint not null,
  caisse text not null,
  received_at bigint not null,
  state text not null check (state in ('waiting', 'done')),
  -- As received, sealed and signed; only while it waits for the caisse.
  envelope bytea,
  outcome text check (outcome in ('active', 'refused', 'superseded')),
  valid_until bigint,
  primary key (allotment_id, allotment_index),
  check ((state = 'waiting') = (envelope is not null)),
  check ((state = 'done') = (outcome is not null)),
  check ((outcome is not distinct from 'active') = (valid_until is not null))
);
create index claims_received on claims (received_at);
create index claims_kiosk_waiting on claims (kiosk_id) where state = 'waiting';
