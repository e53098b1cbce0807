-- Sealed items of which kiosks seal another version now: what was on its way is taken for one outbox life after this
-- upgrade, and then nothing (SECURITY.md « Provisional codes »).

create table former_items (
  type text primary key,
  replaced_at bigint not null
);

-- It did not say when it was sealed.
insert into former_items (type, replaced_at)
  values ('codeRequest', (extract(epoch from clock_timestamp()) * 1000)::bigint);
