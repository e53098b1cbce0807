-- Named agents and what each kiosk needs to recognise their PIN offline (SECURITY.md « Staff on the kiosk »).

create table agents (
  id text primary key,
  display_name text not null,
  -- Sealed under a key that is not in this database: needed again for each new kiosk and each week.
  pin_box bytea not null,
  created_at bigint not null,
  left_at bigint
);

create table agent_sites (
  agent_id text not null references agents (id),
  site_id text not null,
  primary key (agent_id, site_id)
);

create table staff_verifiers (
  agent_id text not null references agents (id),
  kiosk_id bigint not null references kiosks (id),
  -- Argon2id with its parameters and a salt of its own, as the kiosk receives it.
  verifier jsonb not null,
  created_at bigint not null,
  expires_at bigint not null,
  primary key (agent_id, kiosk_id)
);
