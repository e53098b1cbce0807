-- Tables of the reference caisse. They stand for a caisse's own systems: only src/gateway/caisses/reference
-- reads or writes them. They stay empty where another connector is used.

create table reference_people (
  caisse text not null,
  person text not null,
  nir text not null,
  first_name text not null,
  birth_name text not null,
  -- As the caisse recorded it: YYYY-MM-DD, possibly outside the calendar (1958-15-32).
  birth_date text not null,
  postal_code text not null,
  standing text not null check (standing in ('active', 'suspended', 'struckOff', 'deceased', 'notConcerned')),
  primary key (caisse, person),
  unique (caisse, nir)
);

create table reference_contacts (
  caisse text not null,
  person text not null,
  kind text not null check (kind in ('mobile', 'mail')),
  value text not null,
  changed_at bigint not null,
  primary key (caisse, person, kind),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);

create table reference_accounts (
  caisse text not null,
  person text not null,
  password_hash text not null,
  password_changed_at bigint not null,
  lock_reason text,
  primary key (caisse, person),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);

create table reference_cards (
  caisse text not null,
  serial text not null,
  person text not null,
  opposed boolean not null,
  primary key (caisse, serial),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);
