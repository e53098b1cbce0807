-- People for whom more codes were asked by claims in a day than one needs: further claims are refused, and an agent is called.

create table code_limits (
  -- What an operator names to lift it.
  id bigint generated always as identity primary key,
  caisse text not null,
  person text not null,
  -- Where the last refusal began.
  kiosk_id bigint not null,
  reached_at bigint not null,
  -- Claims accepted until then count no more.
  lifted_at bigint,
  unique (caisse, person)
);
