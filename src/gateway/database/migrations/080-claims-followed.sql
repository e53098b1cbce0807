-- A claim that somebody else than its kiosk brought is followed by the kiosk's own copy (SECURITY.md « A claim that a
-- phone brings »). What came before this migration is not followed.
alter table claims
  add column kiosk_key_id smallint,
  -- Never later than the reception.
  add column issued_at bigint,
  add column kiosk_copy text not null default 'here' check (kiosk_copy in ('here', 'awaited', 'givenUp'));
update claims set issued_at = received_at;
alter table claims
  alter column issued_at set not null,
  alter column kiosk_copy drop default,
  add check (kiosk_copy = 'here' or kiosk_key_id is not null);
create index claims_kiosk_copy_awaited on claims (kiosk_id, issued_at) where kiosk_copy = 'awaited';

-- The kiosk says that this code is not its own: it has ended, and its place in the allotment is free for the kiosk.
alter table provisional_codes
  add column disowned boolean not null default false,
  add check (not disowned or ended_at is not null),
  drop constraint provisional_codes_allotment_id_allotment_index_key;
create unique index provisional_codes_place on provisional_codes (allotment_id, allotment_index) where not disowned;

-- From when on the last report counts as the whole memory of kiosk and gateway. Earlier claims may have been forgotten:
-- the kiosk has lost its storage since, or the gateway's database was restored.
alter table kiosk_reports
  add column key_id smallint,
  add column unbroken_since bigint;
