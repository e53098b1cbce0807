-- The act by which a one-time code was used, as a hash: its repeat, whose answer was lost, hears the same. Null for a letter,
-- whose code is heard again until what it was for is done.

alter table one_time_codes add column used_by bytea;
