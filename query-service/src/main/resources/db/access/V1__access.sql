-- Who may do what, and what was done. Owned by hearsay_access; nobody else may look.

-- A key is random (192 bits): its SHA-256 can neither be guessed nor looked up, so nothing slower is called for.
create table access.api_key (
  id text primary key,
  name text not null check (length(name) between 1 and 100),
  role text not null check (role in ('reader', 'contributor', 'operator')),
  hash bytea not null unique check (length(hash) = 32),
  -- The first characters of the key, by which its owner knows it again.
  prefix text not null,
  -- Requests a minute of its own; null is what the settings give to keys.
  rate int check (rate > 0),
  created_at timestamptz not null default now(),
  created_by text not null,
  used_at timestamptz,
  revoked_at timestamptz
);

create index api_key_by_age on access.api_key (created_at desc, id desc);

create table access.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- A key's id, an issuer's subject, or how an anonymous caller is known: the address.
  who text not null,
  role text not null,
  action text not null,
  subject text,
  detail text,
  outcome text not null check (outcome in ('done', 'refused'))
);
