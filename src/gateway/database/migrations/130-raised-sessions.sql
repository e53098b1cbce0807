-- The history of an account tells more, and each feature adds its own lines: which kinds there are is a list of the code
-- (src/domain/account/history.ts), the table keeps to names.

alter table account_events drop constraint account_events_kind_check;
alter table account_events add constraint account_events_kind_check check (kind ~ '^[a-z][A-Za-z]{2,39}$');

-- A password alone is one factor (SECURITY « Identity and levels »): who is strong has shown two.
alter table visitor_sessions add constraint visitor_sessions_strong_has_two_factors
  check (level <> 'strong' or cardinality(factors) > 1);
