-- What this database is, written once at the first start (SECURITY « Demonstration »).

create table installation (
  -- One row, or none.
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('demonstration', 'production')),
  written_at bigint not null
);

create function installation_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what an installation is never changes';
end;
$$;
create trigger installation_stays before update or delete on installation
  for each row execute function installation_stays();

-- A demonstration prints the PINs of its agents.
alter table agents add column demonstration boolean not null default false;
update agents set demonstration = true
  where (id, display_name) in (('agent-1', 'Camille Fictive'), ('agent-2', 'Dominique Inventé'));
