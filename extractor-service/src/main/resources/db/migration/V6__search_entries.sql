-- What a search goes through: one narrow row for each claim and each statement, so that ten thousand hits are counted
-- without reading ten thousand texts. Kept by triggers, in the transaction that changes what they are made of.

-- A value under which entries are found and counted; its lowest four bits say which facet it is of:
-- 1 speaker, 2 status, 3 via, 4 act, 5 polarity, 6 modality, 7 outlet, 8 type, 9 year, 10 represents.
create function claim.search_key(facet int, value text) returns bigint
  language sql immutable parallel safe
  return (hashtextextended(value, 0) & -16) | facet;

-- All keys of an entry. Outlets and channels count the same however they are capitalised.
create function claim.search_keys(speaker text, body text, status text, act text, polarity text, modality text,
    day text, outlets text[], types text[], via jsonb) returns bigint[]
  language sql immutable parallel safe
  return (
    select coalesce(array_agg(distinct claim.search_key(facet, value)), '{}') from (
      values (1, speaker), (2, status), (4, act), (5, polarity), (6, modality), (9, left(day, 4)), (10, body)
      union all select 3, lower(hop ->> 'name') from jsonb_array_elements(via) hop
      union all select 7, lower(outlet) from unnest(outlets) outlet
      union all select 8, type from unnest(types) type) keys (facet, value)
    where value <> '');

create function claim.folded(value text) returns text
  language sql immutable parallel safe
  return lower(claim.unaccented(value));

create function claim.folded_names(name text, aliases text[]) returns text[]
  language sql immutable parallel safe
  return (
    select array_agg(distinct claim.folded(known)) from unnest(array_prepend(name, aliases)) known);

create function claim.joined_names(name text, aliases text[]) returns text
  language sql immutable parallel safe
  return array_to_string(claim.folded_names(name, aliases), E'\n');

create table claim.claim_entry (
  id text collate "C" primary key references claim.claim on delete cascade,
  day text collate "C" not null,
  origins int not null,
  attitude boolean not null,
  added_in xid8 not null,
  keys bigint[] not null,
  search tsvector not null
);
create table claim.statement_entry (
  id text collate "C" primary key references claim.statement on delete cascade,
  day text collate "C" not null,
  pages int not null,
  origins int not null,
  added_in xid8 not null,
  keys bigint[] not null,
  search tsvector not null
);

-- How often a name of an outlet or channel is spelled how; the most frequent spelling is the one shown.
create table claim.spelling (
  key bigint not null,
  name text not null,
  uses int not null,
  primary key (key, name)
);

-- How often what is searched has changed: a ledger, so that nobody waits for anybody. A snapshot sees all that an
-- earlier one saw, so one sum stands for one state. Now and then its rows are summed up.
create table claim.change (
  changes bigint not null
);

create function claim.count_change() returns trigger language plpgsql as $$
begin
  insert into claim.change values (1);
  if random() < 0.01 then
    with summed as (
      delete from claim.change where ctid in (select ctid from claim.change for update skip locked) returning changes)
    insert into claim.change select sum(changes) from summed having count(*) > 0;
  end if;
  return null;
end $$;

create function claim.refresh_claim_entries() returns trigger language plpgsql as $$
begin
  insert into claim.claim_entry as e (id, day, origins, attitude, added_in, keys, search)
    select c.id, coalesce(c.date, c.published_date, ''), coalesce(s.origins, 0), c.act = 'attitude', c.added_in,
      claim.search_keys(c.speaker_id, c.represents, c.speaker_status, c.act, c.polarity, c.modality,
        coalesce(c.date, c.published_date), array[c.outlet], array[c.type], c.via), c.search
    from added c left join claim.statement s on s.id = c.statement_id
  on conflict (id) do update set day = excluded.day, origins = excluded.origins, attitude = excluded.attitude,
    added_in = excluded.added_in, keys = excluded.keys, search = excluded.search
  where (e.day, e.origins, e.attitude, e.added_in, e.keys, e.search) is distinct from (excluded.day, excluded.origins,
    excluded.attitude, excluded.added_in, excluded.keys, excluded.search);
  return null;
end $$;

create function claim.refresh_statement_entries(ids text[]) returns void language sql as $$
  insert into claim.statement_entry as e (id, day, pages, origins, added_in, keys, search)
    select s.id, coalesce(s.first_reported, ''), s.pages, s.origins, s.added_in,
      claim.search_keys(s.speaker_id, s.represents, s.speaker_status, s.act, s.polarity, s.modality, s.first_reported,
        r.outlets, r.types, s.via), s.search
    from claim.statement s
    cross join lateral (select array_agg(distinct c.outlet) as outlets, array_agg(distinct c.type) as types
      from claim.claim c where c.statement_id = s.id) r
    where s.id = any(ids)
  on conflict (id) do update set day = excluded.day, pages = excluded.pages, origins = excluded.origins,
    added_in = excluded.added_in, keys = excluded.keys, search = excluded.search
  where (e.day, e.pages, e.origins, e.added_in, e.keys, e.search) is distinct from (excluded.day, excluded.pages,
    excluded.origins, excluded.added_in, excluded.keys, excluded.search);
$$;

create function claim.refresh_entries_of_statements() returns trigger language plpgsql as $$
begin
  perform claim.refresh_statement_entries((select array_agg(id) from added));
  update claim.claim_entry e set origins = s.origins
    from added s join claim.claim c on c.statement_id = s.id
    where e.id = c.id and e.origins <> s.origins;
  return null;
end $$;

create function claim.refresh_entries_of_reports() returns trigger language plpgsql as $$
begin
  perform claim.refresh_statement_entries(
    (select array_agg(distinct statement_id) from changed where statement_id is not null));
  return null;
end $$;

create function claim.count_spellings_added() returns trigger language plpgsql as $$
begin
  insert into claim.spelling as s (key, name, uses)
    select claim.search_key(facet, lower(name)), name, count(*) from (
      select 7, outlet from added
      union all select 3, hop ->> 'name' from added, jsonb_array_elements(via) hop) names (facet, name)
    where name <> '' group by 1, 2 order by 1, 2
  on conflict (key, name) do update set uses = s.uses + excluded.uses;
  return null;
end $$;

create function claim.count_spellings_removed() returns trigger language plpgsql as $$
begin
  update claim.spelling s set uses = s.uses - r.uses from (
    select claim.search_key(facet, lower(name)) as key, name, count(*) as uses from (
      select 7, outlet from removed
      union all select 3, hop ->> 'name' from removed, jsonb_array_elements(via) hop) names (facet, name)
    where name <> '' group by 1, 2) r
    where s.key = r.key and s.name = r.name;
  delete from claim.spelling where uses <= 0;
  return null;
end $$;

create trigger entries_added after insert on claim.claim
  referencing new table as added for each statement execute function claim.refresh_claim_entries();
create trigger entries_changed after update on claim.claim
  referencing new table as added for each statement execute function claim.refresh_claim_entries();
create trigger reports_added after insert on claim.claim
  referencing new table as changed for each statement execute function claim.refresh_entries_of_reports();
create trigger reports_changed_from after update on claim.claim
  referencing old table as changed for each statement execute function claim.refresh_entries_of_reports();
create trigger reports_changed_to after update on claim.claim
  referencing new table as changed for each statement execute function claim.refresh_entries_of_reports();
create trigger reports_removed after delete on claim.claim
  referencing old table as changed for each statement execute function claim.refresh_entries_of_reports();
create trigger entries_added after insert on claim.statement
  referencing new table as added for each statement execute function claim.refresh_entries_of_statements();
create trigger entries_changed after update on claim.statement
  referencing new table as added for each statement execute function claim.refresh_entries_of_statements();

create trigger spellings_added after insert on claim.claim
  referencing new table as added for each statement execute function claim.count_spellings_added();
create trigger spellings_removed after delete on claim.claim
  referencing old table as removed for each statement execute function claim.count_spellings_removed();
create trigger spellings_changed_from after update on claim.claim
  referencing old table as removed for each statement execute function claim.count_spellings_removed();
create trigger spellings_changed_to after update on claim.claim
  referencing new table as added for each statement execute function claim.count_spellings_added();

create trigger change_counted after insert or update or delete or truncate on claim.claim_entry
  for each statement execute function claim.count_change();
create trigger change_counted after insert or update or delete or truncate on claim.statement_entry
  for each statement execute function claim.count_change();
create trigger change_counted after insert or update or delete or truncate on claim.speaker
  for each statement execute function claim.count_change();

-- Speakers are found by any of their names, accents and capitals apart, and by names that are nearly the same.
alter table claim.speaker
  add column key bigint not null generated always as (claim.search_key(1, id)) stored,
  add column folded text[] generated always as (claim.folded_names(name, aliases)) stored,
  add column folded_name text generated always as (claim.joined_names(name, aliases)) stored;
create index speaker_key on claim.speaker (key);
create index speaker_folded on claim.speaker using gin (folded);
create index speaker_folded_name on claim.speaker using gin (folded_name gin_trgm_ops);
create index speaker_statements on claim.speaker
  (lpad(cast(statements as text), 9, '0') collate "C" desc, id collate "C" desc);
drop index claim.speaker_name;

create view claim.claim_entry_v1 as select id, day, origins, attitude, added_in, keys, search from claim.claim_entry;
create view claim.statement_entry_v1 as
  select id, day, pages, origins, added_in, keys, search from claim.statement_entry;
create view claim.spelling_v1 as select key, name, uses from claim.spelling;
create view claim.change_v1 as select cast(coalesce(sum(changes), 0) as bigint) as changes from claim.change;
create or replace view claim.speaker_v1 as
  select id, name, status, role, represents, aliases, statements, claims, search, key, folded, folded_name
  from claim.speaker;
grant select on claim.claim_entry_v1, claim.statement_entry_v1, claim.spelling_v1, claim.change_v1 to hearsay_reader;

-- Makes all of it anew from claims and statements.
create function claim.rebuild_entries() returns void language plpgsql as $$
begin
  truncate claim.claim_entry, claim.statement_entry, claim.spelling;
  insert into claim.claim_entry (id, day, origins, attitude, added_in, keys, search)
    select c.id, coalesce(c.date, c.published_date, ''), coalesce(s.origins, 0), c.act = 'attitude', c.added_in,
      claim.search_keys(c.speaker_id, c.represents, c.speaker_status, c.act, c.polarity, c.modality,
        coalesce(c.date, c.published_date), array[c.outlet], array[c.type], c.via), c.search
    from claim.claim c left join claim.statement s on s.id = c.statement_id;
  insert into claim.statement_entry (id, day, pages, origins, added_in, keys, search)
    select s.id, coalesce(s.first_reported, ''), s.pages, s.origins, s.added_in,
      claim.search_keys(s.speaker_id, s.represents, s.speaker_status, s.act, s.polarity, s.modality, s.first_reported,
        r.outlets, r.types, s.via), s.search
    from claim.statement s
    left join (select statement_id, array_agg(distinct outlet) as outlets, array_agg(distinct type) as types
      from claim.claim group by statement_id) r on r.statement_id = s.id;
  insert into claim.spelling (key, name, uses)
    select claim.search_key(facet, lower(name)), name, count(*) from (
      select 7, outlet from claim.claim
      union all select 3, hop ->> 'name' from claim.claim, jsonb_array_elements(via) hop) names (facet, name)
    where name <> '' group by 1, 2;
end $$;
select claim.rebuild_entries();

-- Words and keys in one index, so that what must all hold is met before any row is read. Few new entries wait in its
-- list, which every search goes through.
create index claim_entry_found on claim.claim_entry using gin (search, keys) with (gin_pending_list_limit = 256);
create index claim_entry_day on claim.claim_entry (day desc, id desc);
create index claim_entry_oldest on claim.claim_entry (coalesce(nullif(day, ''), '~'), id);
create index claim_entry_origins on claim.claim_entry (origins) where origins >= 2;
create index claim_entry_added on claim.claim_entry (added_in, id);
create index statement_entry_found on claim.statement_entry using gin (search, keys) with (gin_pending_list_limit = 256);
create index statement_entry_day on claim.statement_entry (day desc, id desc);
create index statement_entry_oldest on claim.statement_entry (coalesce(nullif(day, ''), '~'), id);
create index statement_entry_origins on claim.statement_entry ((lpad(cast(origins as text), 9, '0') || day) desc, id desc);
create index statement_entry_pages on claim.statement_entry ((lpad(cast(pages as text), 9, '0') || day) desc, id desc);
create index statement_entry_corroborated on claim.statement_entry (origins) where origins >= 2;
create index statement_entry_added on claim.statement_entry (added_in, id);
drop index claim.claim_search;
drop index claim.claim_published;
drop index claim.claim_speaker_name;
drop index claim.statement_search;
drop index claim.statement_first_reported;
drop index claim.statement_speaker_name;
