-- Of the reference caisse, as in 020: who may create an account, and which account has which mail address.

-- At a Caf: what the person is in the file of the household. People who were there before hold theirs.
alter table reference_people add column household_role text not null default 'holder'
  check (household_role in ('holder', 'spouse', 'child', 'dependant'));
-- At a Cpam: the scheme that insures the person, and the account into which it pays.
alter table reference_people add column scheme text not null default 'general'
  check (scheme in ('general', 'partner', 'other'));
alter table reference_people add column iban text;
alter table reference_people add column used_name text;

-- Which creation has set the password of the account; null: another way.
alter table reference_accounts add column creation_id text;

-- « 1 adresse mail = 1 compte » at a Cpam: one writing for each mailbox, one account for each.
create table reference_account_mails (
  caisse text not null,
  mail text not null,
  person text not null,
  primary key (caisse, mail),
  unique (caisse, person),
  foreign key (caisse, person) references reference_accounts (caisse, person) on delete cascade
);
