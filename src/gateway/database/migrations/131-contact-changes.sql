-- An act is a change of the password or of a contact; the HMAC is over all that it says. When the visitor has last shown that
-- they are the holder: before what is sensitive.

alter table account_acts rename column password_mac to content_mac;
alter table account_acts
  add column kind text not null default 'password' check (kind ~ '^[a-z][A-Za-z]{2,39}$'),
  -- Sealed: the contacts on file before the act, who are told of it. It goes with the session.
  add column former bytea;
alter table account_acts alter column kind drop default;

alter table visitor_sessions add column confirmed_at bigint;
