-- The keys of an entry once more, as their bytes: of ten thousand hits they are handed over in a third of the time that
-- arrays take.
create function claim.key_bytes(keys bigint[]) returns bytea
  language sql immutable parallel safe
  return (select coalesce(string_agg(int8send(key), ''), '') from unnest(keys) key);

alter table claim.claim_entry
  add column key_bytes bytea not null generated always as (claim.key_bytes(keys)) stored;
alter table claim.statement_entry
  add column key_bytes bytea not null generated always as (claim.key_bytes(keys)) stored;

create or replace view claim.claim_entry_v1 as
  select id, day, origins, attitude, added_in, keys, search, key_bytes from claim.claim_entry;
create or replace view claim.statement_entry_v1 as
  select id, day, pages, origins, added_in, keys, search, key_bytes from claim.statement_entry;
