-- A token says itself whom it is for, how far that person is proven and where it comes from: until now only its code did.
-- Every token still comes from a code, and goes when that code goes.

alter table visitor_tokens
  add column caisse text,
  add column person text,
  add column level text,
  add column origin text;

update visitor_tokens
set caisse = code.caisse, person = code.person, level = 'authenticated', origin = 'code'
from provisional_codes as code
where code.id = visitor_tokens.code_id;

alter table visitor_tokens
  alter column caisse set not null,
  alter column person set not null,
  alter column level set not null,
  alter column origin set not null,
  add constraint visitor_tokens_level check (level in ('declared', 'presented', 'authenticated', 'strong')),
  add constraint visitor_tokens_origin check (origin = 'code');

-- Ending a code ends its tokens in the same transaction, whichever statement ends it. After a use one token stays, powerless,
-- to answer a repeat: the statement that says « used » keeps it, and a use under way holds it by its lease.
create function end_tokens_of_code() returns trigger language plpgsql as $$
begin
  delete from visitor_tokens where code_id = new.id and hash is distinct from new.use_lease;
  return null;
end $$;

create trigger provisional_codes_end_tokens
  after update of state on provisional_codes
  for each row when (old.state is distinct from new.state and new.state in ('expired', 'superseded', 'destroyed'))
  execute function end_tokens_of_code();

-- The codes that ended before this rule.
delete from visitor_tokens using provisional_codes as code
where code.id = visitor_tokens.code_id
  and code.state in ('expired', 'superseded', 'destroyed')
  and visitor_tokens.hash is distinct from code.use_lease;
