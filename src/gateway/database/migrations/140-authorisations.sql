-- Whom a session is for and in whose file it acts; couples of the reference caisse.

alter table visitor_sessions
  add column audience text not null default 'person',
  -- As what the holder acts in the place of the person `act_for`.
  add column acts_as text not null default 'self',
  add constraint visitor_sessions_audience check (audience in ('person', 'landlord', 'partner', 'guardian')),
  add constraint visitor_sessions_acts_as check (acts_as in ('self', 'authorisedSpouse', 'guardian')),
  add constraint visitor_sessions_acts_for_somebody check ((acts_as = 'self') = (act_for is null)),
  -- A guardian has credentials of their own, and acts in no file of a spouse.
  add constraint visitor_sessions_acts_in_audience check (
    acts_as = 'self' or (acts_as = 'guardian') = (audience = 'guardian') and audience in ('person', 'guardian'));

-- Of the reference caisse, as in 020: couples, each in the file of one of the two.
create table reference_couples (
  caisse text not null,
  responsible text not null,
  spouse text not null check (spouse <> responsible),
  -- Nothing: the spouse is not authorised.
  authorised_since bigint,
  ended_at bigint,
  primary key (caisse, responsible, spouse),
  foreign key (caisse, responsible) references reference_people (caisse, person) on delete cascade,
  foreign key (caisse, spouse) references reference_people (caisse, person) on delete cascade
);
create unique index reference_couples_current on reference_couples (caisse, responsible) where ended_at is null;
create index reference_couples_spouse on reference_couples (caisse, spouse);
