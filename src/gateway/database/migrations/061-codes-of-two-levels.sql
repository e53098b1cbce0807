-- A code that was typed for never ends one that a card was shown for: at most one of each lives.

alter table provisional_codes
  -- How far its person was proven (SECURITY « Identity and levels »): a request is only typed, a claim shows a card.
  add column level text not null
    generated always as (case when request_id is null then 'presented' else 'declared' end) stored;

drop index provisional_codes_live;
-- One live code per person, caisse and level (P03).
create unique index provisional_codes_live on provisional_codes (caisse, person, level) where state = 'active';
