-- The register of documents: whether one was issued, and whether it was withdrawn. It names nobody: what a document says is kept
-- as HMACs under a key that is not in this database. A row is erased thirteen months after its issue.

create table issued_documents (
  reference text primary key check (reference ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  caisse text not null,
  type text not null,
  issued_at bigint not null,
  kiosk_id bigint not null references kiosks (id),
  status text not null check (status in ('valid', 'withdrawn')),
  withdrawn_at bigint,
  mac_key_id text not null,
  -- Of what the seal signs.
  seal_mac bytea not null check (length(seal_mac) = 32),
  -- Each of a birth name with a total or a date, for whoever has only the paper to read; one after the other.
  typed_macs bytea not null check (length(typed_macs) % 32 = 0 and length(typed_macs) <= 256),
  check ((status = 'withdrawn') = (withdrawn_at is not null))
);
create index issued_documents_age on issued_documents (issued_at);
create index issued_documents_kiosk on issued_documents (kiosk_id, issued_at);

-- A withdrawn document stays so.
create function issued_documents_stay_withdrawn() returns trigger language plpgsql as $$
begin
  raise exception 'a withdrawn document stays withdrawn';
end $$;

create trigger issued_documents_only_withdrawn
  before update of status on issued_documents
  for each row when (old.status = 'withdrawn' and new.status <> 'withdrawn')
  execute function issued_documents_stay_withdrawn();
