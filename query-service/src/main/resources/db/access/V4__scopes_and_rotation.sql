-- What narrows a key, how long it lasts, what takes its place, whence it is used; and entries of the audit that stand for many.
-- The version before runs on this as well. It knows neither scopes nor an end: what has ended is revoked soon after (Upkeep).
alter table access.api_key
  -- What it may be used for; null is all that its role allows.
  add column scopes text[] check (cardinality(scopes) > 0),
  add column expires_at timestamptz,
  add column rotated_to text references access.api_key (id),
  add column rotated_from text references access.api_key (id),
  -- The network that it was used from last: an address, of IPv6 its first 64 bits.
  add column used_from text;

-- Whence a key was used. A place that is new to it is told in the audit.
create table access.key_network (
  key text not null references access.api_key (id) on delete cascade,
  network text not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (key, network)
);

-- An entry may stand for as many times, up to last_at, as the same was done or refused within a minute or so.
alter table access.audit
  add column times int not null default 1 check (times > 0),
  add column last_at timestamptz;

create index audit_by_age on access.audit (outcome, at);

create function access.add_key(
  name text, role text, rate int, created_by text, scopes text[], expires_at timestamptz)
returns table (id text, key text) language plpgsql as $$
begin
  select made.id, made.key into id, key from access.add_key(name, role, rate, created_by) made;
  update access.api_key k set scopes = add_key.scopes, expires_at = add_key.expires_at where k.id = add_key.id;
  return next;
end
$$;

-- Whether a key with these columns opens anything.
create function access.in_force(revoked_at timestamptz, expires_at timestamptz)
returns boolean language sql stable as
$$ select revoked_at is null and (expires_at is null or expires_at > now()) $$;

-- Which key took the place of this one in the end; itself when none did.
create function access.heir(key text) returns text language sql stable as $$
  with recursive line (id, rotated_to) as (
    select k.id, k.rotated_to from access.api_key k where k.id = key
    union all
    select k.id, k.rotated_to from access.api_key k join line on k.id = line.rotated_to)
  select id from line where rotated_to is null
$$;

-- Gives a key in force a successor with all that it allows and owns. It ends itself: at once, or after a time of grace.
-- Nothing is returned when it is not in force, or has a successor.
create function access.rotate_key(former text, grace interval, expires_at timestamptz, created_by text)
returns table (id text, key text) language plpgsql as $$
declare
  old access.api_key;
begin
  select * into old from access.api_key k
  where k.id = former and access.in_force(k.revoked_at, k.expires_at) and k.rotated_to is null for update;
  if not found then
    return;
  end if;
  select made.id, made.key into id, key
  from access.add_key(old.name, old.role, old.rate, created_by, old.scopes,
                      coalesce(rotate_key.expires_at, old.expires_at)) made;
  update access.api_key k set rotated_from = old.id where k.id = rotate_key.id;
  -- Before the old one ends, which would end them.
  update access.webhook w set owner = rotate_key.id where w.owner = old.id;
  update access.api_key k
  set rotated_to = rotate_key.id,
      revoked_at = case when grace <= interval '0' then now() end,
      expires_at = case when grace <= interval '0' then k.expires_at else least(k.expires_at, now() + grace) end
  where k.id = old.id;
  return next;
end
$$;

-- What is made with a key in its time of grace, or in the moment of its rotation, belongs to its successor.
create function access.leave_to_heir() returns trigger language plpgsql as $$
begin
  new.owner := coalesce(access.heir(new.owner), new.owner);
  return new;
end
$$;

create trigger leave_to_heir before insert on access.webhook
for each row execute function access.leave_to_heir();
