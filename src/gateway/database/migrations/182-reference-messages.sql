-- Of the reference caisse, as in 020: which of its messages somebody has opened. What a message says follows from the life of the
-- file each time and is kept nowhere.

create table reference_messages_read (
  caisse text not null,
  person text not null,
  -- The caisse's own name of the message; it tells nothing.
  message text not null,
  primary key (caisse, person, message),
  foreign key (caisse, person) references reference_people (caisse, person) on delete cascade
);
