-- Of the reference caisse, as in 020: what happened in each file, month by month. A month is written once and never computed
-- again: a rule that is corrected later gives a line in a later month.

create table reference_lives (
  caisse text not null,
  person text not null,
  -- Gives the same life again, with the anchor, the parameters and their reading.
  seed text not null,
  -- The month in which the life was first written; its story is told in months before and after it.
  anchor_month text not null,
  -- Of a Caf: seven digits.
  file_number text,
  last_month text not null,
  -- With which the last month was computed, and every older one compared.
  parameters_version bigint not null,
  reading text not null check (reading = 'law'),
  primary key (caisse, person),
  unique (caisse, file_number),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);

create table reference_life_months (
  caisse text not null,
  person text not null,
  month text not null,
  parameters_version bigint not null,
  -- JSON, kept as it was written.
  content text not null,
  primary key (caisse, person, month),
  foreign key (caisse, person) references reference_lives (caisse, person) on delete cascade
);
