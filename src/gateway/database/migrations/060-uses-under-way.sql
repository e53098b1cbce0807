-- A first use holds a lease of its own for each request: of several passwords sent at once with one token, one wins.

alter table provisional_codes
  -- The token of the use under way: it is kept when the code ends meanwhile, to answer a repeat.
  add column use_token bytea,
  -- When a password was set with this code. A code that ended at that very moment opened an account all the same.
  add column used_at bigint;

update provisional_codes set used_at = ended_at where state = 'used';
update provisional_codes set use_lease = null, use_lease_until = null where use_lease is not null;

create or replace function end_tokens_of_code() returns trigger language plpgsql as $$
begin
  delete from visitor_tokens where code_id = new.id and hash is distinct from new.use_token;
  return null;
end $$;
