-- A hand-over that is over says no more who it was, whichever statement ends it.

update france_connect_hand_overs set person = null where stage = 'over';

create or replace function end_hand_overs_of_kiosk() returns trigger language plpgsql as $$
begin
  update france_connect_hand_overs
    set stage = 'over', outcome = coalesce(outcome, 'givenUp'), secret = null, id_token = null, person = null
    where kiosk_id = new.id;
  return null;
end $$;

alter table france_connect_hand_overs add check (stage <> 'over' or person is null);
