-- Hand-overs from a kiosk to the visitor's phone, for FranceConnect. Each belongs to one visit at one kiosk. Of its four
-- tokens a hash alone is kept; what FranceConnect gave is sealed under a key that is not in this database.

create table france_connect_hand_overs (
  id text primary key,
  caisse text not null,
  kiosk_id bigint not null,
  kiosk_key_id smallint not null,
  session_hash bytea not null,
  -- Only forward: drawn → opened → atProvider → returned → matched → shown → over.
  stage text not null check (stage in ('drawn', 'opened', 'atProvider', 'returned', 'matched', 'shown', 'over')),
  outcome text check (outcome in ('opened', 'givenUp', 'notThere', 'tooManyTries', 'notMatched', 'expired', 'failed',
    'caisseUnavailable')),
  -- The stage ends then, and all of it then.
  until bigint not null,
  finish_by bigint,
  -- Of the QR code, of the page that it opened, of the browser's cookie, of `state`.
  token_hash bytea not null unique,
  page_hash bytea unique,
  cookie_hash bytea unique,
  state_hash bytea unique,
  -- Sealed: nonce and PKCE verifier, then the characters.
  secret bytea,
  -- Sealed: by which the phone takes its leave of FranceConnect.
  id_token bytea,
  -- Who the caisse says it is; nothing when that is nobody, or not one person.
  person text,
  tries integer not null default 0,
  forget_at bigint not null,
  check ((stage = 'over') = (outcome is not null)),
  check (stage <> 'over' or secret is null),
  check ((stage = 'drawn') = (finish_by is null) or stage = 'over')
);
create index france_connect_hand_overs_visit on france_connect_hand_overs (kiosk_id, kiosk_key_id, session_hash);
create index france_connect_hand_overs_end on france_connect_hand_overs (forget_at);

create function france_connect_only_forward() returns trigger language plpgsql as $$
declare
  stages constant text[] := array['drawn', 'opened', 'atProvider', 'returned', 'matched', 'shown', 'over'];
begin
  if array_position(stages, new.stage) < array_position(stages, old.stage) or new.outcome is distinct from old.outcome
    and old.outcome is not null then
    raise exception 'a hand-over only goes forward';
  end if;
  return new;
end $$;

create trigger france_connect_forward before update on france_connect_hand_overs
  for each row execute function france_connect_only_forward();

-- A kiosk that serves no more keeps nothing of FranceConnect, whichever statement takes it out of service.
create function end_hand_overs_of_kiosk() returns trigger language plpgsql as $$
begin
  update france_connect_hand_overs
    set stage = 'over', outcome = coalesce(outcome, 'givenUp'), secret = null, id_token = null
    where kiosk_id = new.id;
  return null;
end $$;

create trigger kiosks_end_hand_overs
  after update of status on kiosks
  for each row when (old.status is distinct from new.status and new.status in ('suspended', 'retired', 'compromised'))
  execute function end_hand_overs_of_kiosk();

-- What FranceConnect gave does not outlive the account that it opened, whatever ends that one.
create function end_hand_over_of_session() returns trigger language plpgsql as $$
begin
  update france_connect_hand_overs set id_token = null
    where kiosk_id = old.kiosk_id and kiosk_key_id = old.kiosk_key_id and session_hash = old.session_hash;
  return null;
end $$;

create trigger visitor_sessions_end_hand_over
  after delete on visitor_sessions
  for each row when (old.opened_by = 'franceConnect') execute function end_hand_over_of_session();
