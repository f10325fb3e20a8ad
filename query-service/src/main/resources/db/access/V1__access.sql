-- Who may do what, and what was done. Owned by hearsay_access; nobody else may look.

-- A key is random (244 bits): whoever has its SHA-256 can neither guess nor look it up, so nothing slower is called for.
create table access.api_key (
  id text primary key,
  name text not null check (length(name) between 1 and 100),
  role text not null check (role in ('reader', 'contributor', 'operator')),
  hash bytea not null unique check (length(hash) = 32),
  -- The first characters of the key, by which its owner knows it again; the rest is kept nowhere.
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

-- Makes a key for the service and for `hearsay key create` alike. Its text is in this answer and nowhere else.
create function access.add_key(name text, role text, rate int, created_by text)
returns table (id text, key text) language plpgsql as $$
begin
  id := substr(replace(gen_random_uuid()::text, '-', ''), 1, 16);
  key := 'hsy_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  insert into access.api_key (id, name, role, hash, prefix, rate, created_by)
  values (id, name, role, sha256(convert_to(key, 'UTF8')), substr(key, 1, 8), rate, created_by);
  return next;
end
$$;
