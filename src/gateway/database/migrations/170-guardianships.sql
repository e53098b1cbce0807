-- Guardians of the reference caisse, as in 020: people with a number of their own, whom no NIR finds, and whom they protect.

alter table reference_people
  alter column nir drop not null,
  add column guardian_number text,
  add constraint reference_people_one_number check ((nir is null) <> (guardian_number is null)),
  add constraint reference_people_guardian unique (caisse, guardian_number);

create table reference_guardianships (
  caisse text not null,
  guardian text not null,
  protected text not null check (protected <> guardian),
  ended_at bigint,
  primary key (caisse, guardian, protected),
  foreign key (caisse, guardian) references reference_people (caisse, person) on delete cascade,
  foreign key (caisse, protected) references reference_people (caisse, person) on delete cascade
);
