-- The views of docs/data-model.md as plain tables, owned by those who own them in production.
create function claim.unaccented(value text) returns text
  language sql immutable parallel safe
  return public.unaccent('public.unaccent'::regdictionary, value);
-- These are the extractor's, word for word (V6__search_entries.sql).
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

create function claim.key_bytes(keys bigint[]) returns bytea
  language sql immutable parallel safe
  return (select coalesce(string_agg(int8send(key), ''), '') from unnest(keys) key);
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

create table crawl.article_v1 (
  id text primary key, revision int not null, content_hash text not null, url text, canonical_url text, outlet text,
  title text, text text, language text, published_date text, published_evidence text, published_confidence float8,
  modified_date text, modified_evidence text, modified_confidence float8, authors text[], section text, dateline text,
  credit_line text, captions text[], fetched_at timestamptz);
create table claim.claim_v1 (
  id text primary key, article_id text not null, statement_id text, proposition_id text, position int not null,
  text text not null, type text not null, speaker_id text, speaker_name text, speaker_status text not null,
  speaker_role text, represents text, via jsonb not null default '[]', act text not null default 'assert',
  polarity text not null default 'affirmed', modality text not null default 'certain', date text, place text,
  confidence float8 not null default 0.9, why text, content jsonb not null default '[]', cue jsonb, source jsonb,
  nested_in text, carrier jsonb, published_date text, outlet text, extracted_at timestamptz not null default now(),
  search tsvector, factuality text not null default 'factual', grounds jsonb not null default '{}', addressee jsonb,
  added_in xid8 not null default pg_current_xact_id());
create table claim.statement_v1 (
  id text primary key, text text not null, speaker_id text, speaker_name text, speaker_status text not null,
  speaker_role text, represents text, via jsonb not null default '[]', act text not null default 'assert',
  polarity text not null default 'affirmed', modality text not null default 'certain', pages int not null default 1,
  origins int not null default 1, origin_groups jsonb not null default '[]', first_reported text,
  claims int not null default 1, proposition_id text, search tsvector, updated_at timestamptz not null default now(),
  said_on text, added_in xid8 not null default pg_current_xact_id());
create table claim.proposition_v1 (
  id text primary key, text text not null, speakers int not null default 1, statements int not null default 1,
  pages int not null default 1, origins int not null default 1, supporting int not null default 1,
  contradicting int not null default 0, origin_groups jsonb not null default '[]', search tsvector,
  updated_at timestamptz not null default now());
create table claim.relation_v1 (
  id text primary key, kind text not null, a text not null, b text not null, score float8 not null, reason text,
  evidence jsonb not null);
create table claim.reprint_v1 (
  article_id text not null, other_id text not null, kind text not null, share float8 not null, runs jsonb not null,
  leader_id text not null, primary key (article_id, other_id));
create table claim.speaker_v1 (
  id text primary key, name text, status text not null, role text, represents text, aliases text[], statements int
  not null default 0, claims int not null default 0, search tsvector,
  key bigint generated always as (claim.search_key(1, id)) stored,
  folded text[] generated always as (claim.folded_names(name, aliases)) stored,
  folded_name text generated always as (claim.joined_names(name, aliases)) stored);
create table claim.article_state_v1 (
  article_id text primary key, revision int, content_hash text, state text not null, extractor_version text, claims int,
  reason text, finished_at timestamptz, analysis text, attempts int not null default 1,
  received bigint generated always as identity, retryable boolean not null default false,
  read_hash text);
create table claim.withheld_v1 (
  article_id text primary key, content_hash text, text text not null, title text, credit_line text,
  blanked boolean not null default true);
create table claim.withholding_v1 (in_force boolean not null, names text[] not null default '{}');
insert into claim.withholding_v1 values (false);
create table claim.retired_v1 (
  id text primary key, kind text not null, state text not null, successor text, reason text,
  retired_at timestamptz not null default now());
create table claim.progress_v1 (pending bigint not null, feed_cursor text, updated_at timestamptz);
-- What the extractor keeps by triggers is made anew with each look at it.
create view claim.claim_entry_v1 as
  select e.*, claim.key_bytes(e.keys) as key_bytes from (
    select c.id collate "C" as id, coalesce(c.date, c.published_date, '') collate "C" as day,
      coalesce(s.origins, 0) as origins, c.act = 'attitude' as attitude, c.added_in,
      claim.search_keys(c.speaker_id, c.represents, c.speaker_status, c.act, c.polarity, c.modality,
        coalesce(c.date, c.published_date), array[c.outlet], array[c.type], c.via) as keys, c.search
    from claim.claim_v1 c left join claim.statement_v1 s on s.id = c.statement_id) e;
create view claim.statement_entry_v1 as
  select e.*, claim.key_bytes(e.keys) as key_bytes from (
    select s.id collate "C" as id, coalesce(s.first_reported, '') collate "C" as day, s.pages, s.origins, s.added_in,
      claim.search_keys(s.speaker_id, s.represents, s.speaker_status, s.act, s.polarity, s.modality, s.first_reported,
        array(select distinct c.outlet from claim.claim_v1 c where c.statement_id = s.id),
        array(select distinct c.type from claim.claim_v1 c where c.statement_id = s.id), s.via) as keys, s.search
    from claim.statement_v1 s) e;
create table claim.claim_entry_past as
  select *, added_in as changed_in, added_in as removed_in from claim.claim_entry_v1;
create table claim.statement_entry_past as
  select *, added_in as changed_in, added_in as removed_in from claim.statement_entry_v1;
create table claim.entry_changed (id text primary key, changed_in xid8 not null);
create view claim.claim_entry_v2 as
  select e.*, coalesce(c.changed_in, e.added_in) as changed_in, cast('18446744073709551615' as xid8) as removed_in
  from claim.claim_entry_v1 e left join claim.entry_changed c on c.id = e.id
  union all select * from claim.claim_entry_past;
create view claim.statement_entry_v2 as
  select e.*, coalesce(c.changed_in, e.added_in) as changed_in, cast('18446744073709551615' as xid8) as removed_in
  from claim.statement_entry_v1 e left join claim.entry_changed c on c.id = e.id
  union all select * from claim.statement_entry_past;
-- Keeps entries as they were before what they are made of changes.
create function claim.keep_entries(claim_ids text[], statement_ids text[]) returns void language sql as $$
  insert into claim.claim_entry_past
    select e.*, coalesce(c.changed_in, e.added_in), pg_current_xact_id()
    from claim.claim_entry_v1 e left join claim.entry_changed c on c.id = e.id
    where e.id = any(claim_ids) and coalesce(c.changed_in, e.added_in) <> pg_current_xact_id();
  insert into claim.statement_entry_past
    select e.*, coalesce(c.changed_in, e.added_in), pg_current_xact_id()
    from claim.statement_entry_v1 e left join claim.entry_changed c on c.id = e.id
    where e.id = any(statement_ids) and coalesce(c.changed_in, e.added_in) <> pg_current_xact_id();
  insert into claim.entry_changed select distinct unnest(claim_ids || statement_ids), pg_current_xact_id()
    on conflict (id) do update set changed_in = excluded.changed_in;
$$;
create function claim.keep_entries_of_claim() returns trigger language plpgsql as $$
begin
  perform claim.keep_entries(array[old.id], array_remove(array[old.statement_id], null));
  return coalesce(new, old);
end $$;
create function claim.keep_entries_of_statement() returns trigger language plpgsql as $$
begin
  perform claim.keep_entries(array(select id from claim.claim_v1 where statement_id = old.id), array[old.id]);
  return coalesce(new, old);
end $$;
create trigger entries_kept before update or delete on claim.claim_v1
  for each row execute function claim.keep_entries_of_claim();
create trigger entries_kept before update or delete on claim.statement_v1
  for each row execute function claim.keep_entries_of_statement();
create view claim.spelling_v1 as
  select claim.search_key(facet, lower(name)) as key, name, count(*) as uses from (
    select 7, outlet from claim.claim_v1
    union all select 3, hop ->> 'name' from claim.claim_v1, jsonb_array_elements(via) hop) names (facet, name)
  where name <> '' group by 1, 2;
create view claim.change_v1 as select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as changes;
create table claim.correction_v1 (
  id text primary key, kind text not null, claims text[] not null default '{}', statements text[] not null default '{}',
  speaker jsonb, reason text not null, author text not null, created_at timestamptz not null default now(),
  undone_at timestamptz, undone_by text, state text not null default 'applied', superseded_by text,
  missing text[] not null default '{}', number bigint generated always as identity);
create table claim.corrected_v1 (claim_id text not null, correction_id text not null, rest boolean not null default false);
grant select on all tables in schema crawl, claim to hearsay_reader;
