-- What a visitor holds is a session, whatever opened it: a code as until now, or a password. It says whom it is for, how it
-- was opened and what was shown for it. Each session of a code still goes when that code goes.

alter table visitor_tokens rename to visitor_sessions;
alter table visitor_sessions rename column origin to opened_by;
alter table visitor_sessions rename constraint visitor_tokens_pkey to visitor_sessions_pkey;
alter table visitor_sessions rename constraint visitor_tokens_code_id_fkey to visitor_sessions_code_id_fkey;
alter table visitor_sessions rename constraint visitor_tokens_level to visitor_sessions_level;
alter table visitor_sessions rename constraint visitor_tokens_check to visitor_sessions_key_of_kiosk;
alter table visitor_sessions rename constraint visitor_tokens_check1 to visitor_sessions_visit_on_kiosk;
alter index visitor_tokens_term rename to visitor_sessions_term;
alter index visitor_tokens_code rename to visitor_sessions_code;

alter table visitor_sessions
  drop constraint visitor_tokens_origin,
  alter column code_id drop not null,
  add column factors text[],
  -- `choosesPassword`: the token opens nothing but the choice of a password.
  add column stage text,
  -- The caisse's own time of the password with which it was opened: another one ends the session.
  add column password_set_at bigint,
  -- The person in whose place the holder acts.
  add column act_for text;

update visitor_sessions set factors = '{code}', stage = 'choosesPassword';

alter table visitor_sessions
  alter column factors set not null,
  alter column stage set not null,
  add constraint visitor_sessions_opened_by check (opened_by in ('code', 'password', 'franceConnect')),
  add constraint visitor_sessions_code check ((opened_by = 'code') = (code_id is not null)),
  add constraint visitor_sessions_stage check (stage in ('choosesPassword', 'open')),
  add constraint visitor_sessions_factors check (factors <@ array['code', 'password', 'card', 'oneTimeCodeMobile',
    'oneTimeCodeMail', 'franceConnect', 'letter', 'vouch'] and cardinality(factors) > 0),
  -- A session that a code has opened never becomes strong (SECURITY « Identity and levels »).
  add constraint visitor_sessions_code_is_not_strong check (opened_by <> 'code' or level <> 'strong');
create index visitor_sessions_person on visitor_sessions (caisse, person);
create index visitor_sessions_kiosk on visitor_sessions (kiosk_id) where kiosk_id is not null;

create or replace function end_tokens_of_code() returns trigger language plpgsql as $$
begin
  delete from visitor_sessions where code_id = new.id and hash is distinct from new.use_token;
  return null;
end $$;

-- A kiosk that serves no more keeps no session open, whichever statement takes it out of service.
create function end_sessions_of_kiosk() returns trigger language plpgsql as $$
begin
  delete from visitor_sessions where kiosk_id = new.id;
  return null;
end $$;

create trigger kiosks_end_sessions
  after update of status on kiosks
  for each row when (old.status is distinct from new.status and new.status in ('suspended', 'retired', 'compromised'))
  execute function end_sessions_of_kiosk();
