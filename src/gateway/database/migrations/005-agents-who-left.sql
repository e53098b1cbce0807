-- Of an agent who has left only the name stays, for who reads a kiosk's audit; the sealed PIN goes.

alter table agents alter column pin_box drop not null;

update agents set pin_box = null where left_at is not null;
