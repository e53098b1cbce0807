-- Of the reference caisse, as in 020: since when a postal address stands, and the queue of its print service. Addresses of
-- people who were there before have stood for long.

alter table reference_people add column address_changed_at bigint not null default 0;

create table reference_letters (
  caisse text not null,
  id text not null,
  person text not null,
  pdf bytea not null,
  queued_at bigint not null,
  primary key (caisse, id),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);
