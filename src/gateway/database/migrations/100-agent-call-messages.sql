-- Which calls sent a message to the hall: one every two minutes for each kiosk.
alter table agent_calls add column sends_message boolean not null default false;
