-- What the first use of a code needs when its answer is lost: the token that made it is kept to its absolute end,
-- with an HMAC of the password under the token itself. Of the token only a hash is kept, so nobody who reads this
-- database can try passwords on it.
alter table visitor_tokens add column first_use bytea;

-- Three wrong tries destroyed the code and its holder has not been told yet. The try notes it in the statement that
-- every wrong try makes; housekeeping tells, so that nobody who guesses sees a difference.
alter table provisional_codes add column destruction_untold boolean not null default false;
create index provisional_codes_untold on provisional_codes (ended_at) where destruction_untold;
