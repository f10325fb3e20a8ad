-- Schema claim: what the extractor took from the scraper's feed, the claims in it, and what they say together.

-- unaccent is only stable, because its dictionary may be exchanged; ours is fixed, so generated columns may use it.
create function claim.unaccented(value text) returns text
  language sql immutable parallel safe
  return public.unaccent('public.unaccent'::regdictionary, value);

-- Who speaks (A), what is said (B), where it stands and who is named in it (C). Hostile lengths are cut, not refused.
create function claim.search_document(speaker text, said text, context text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('english', claim.unaccented(left(coalesce(speaker, ''), 10000))), 'A')
      || setweight(to_tsvector('english', claim.unaccented(left(coalesce(said, ''), 100000))), 'B')
      || setweight(to_tsvector('english', claim.unaccented(left(coalesce(context, ''), 10000))), 'C');

-- How far the feed has been read: one row.
create table claim.feed (
  one boolean primary key default true check (one),
  position text,
  extractor_version text,
  end_reached_at timestamptz,
  activity_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
insert into claim.feed default values;

-- One row for every article ever seen: what is to be done with it and what became of it.
create table claim.intake (
  article_id text primary key,
  revision int not null,
  content_hash text,
  extractor_version text not null,
  erased boolean not null default false,
  entry text,
  state text not null check (state in ('pending', 'extracted', 'failed', 'erased')),
  attempts int not null default 0,
  reason text,
  claims int not null default 0,
  owner text,
  lease_until timestamptz,
  received bigint generated always as identity,
  received_at timestamptz not null default now(),
  finished_at timestamptz
);
create index intake_pending on claim.intake (received) where state = 'pending';
create index intake_finished on claim.intake (finished_at);

create table claim.article (
  id text primary key,
  revision int not null,
  content_hash text not null,
  outlet text,
  title text,
  text text not null,
  credit_line text,
  published_date text,
  words int not null default 0
);

create table claim.proposition (
  id text primary key,
  text text not null,
  speakers int not null,
  statements int not null,
  pages int not null,
  origins int not null,
  supporting int not null default 0,
  contradicting int not null default 0,
  origin_groups jsonb not null,
  speaker_names text,
  context text,
  digest text not null,
  updated_at timestamptz not null default now(),
  search tsvector generated always as (claim.search_document(speaker_names, text, context)) stored
);
create index proposition_search on claim.proposition using gin (search);

create table claim.statement (
  id text primary key,
  block text not null,
  text text not null,
  speaker_id text,
  speaker_name text,
  speaker_status text not null,
  speaker_role text,
  represents text,
  via jsonb not null,
  act text not null,
  polarity text not null,
  modality text not null,
  pages int not null,
  origins int not null,
  origin_groups jsonb not null,
  first_reported text,
  claims int not null,
  said_on text,
  carrier text not null,
  evidence jsonb not null,
  proposition_id text references claim.proposition on delete set null,
  context text,
  digest text not null,
  updated_at timestamptz not null default now(),
  search tsvector generated always as (claim.search_document(speaker_name, text, context)) stored
);
create index statement_block on claim.statement (block);
create index statement_proposition on claim.statement (proposition_id);
create index statement_speaker on claim.statement (speaker_id, first_reported desc nulls last, id);
create index statement_first_reported on claim.statement (first_reported desc nulls last, id);
create index statement_search on claim.statement using gin (search);
create index statement_speaker_name on claim.statement using gin (speaker_name gin_trgm_ops);

create table claim.claim (
  id text primary key,
  article_id text not null references claim.article on delete cascade,
  statement_id text references claim.statement on delete set null,
  position int not null,
  text text not null,
  type text not null,
  block text not null,
  speaker_id text,
  speaker_name text,
  speaker_status text not null,
  speaker_role text,
  represents text,
  via jsonb not null,
  act text not null,
  polarity text not null,
  modality text not null,
  date text,
  place text,
  confidence float8 not null,
  why text,
  content jsonb not null,
  cue jsonb,
  source jsonb,
  nested_in text,
  carrier jsonb not null,
  published_date text,
  outlet text,
  context text,
  extracted_at timestamptz not null default now(),
  search tsvector generated always as (claim.search_document(speaker_name, text, context)) stored
);
create index claim_article on claim.claim (article_id, position);
create index claim_statement on claim.claim (statement_id);
create index claim_block on claim.claim (block);
create index claim_speaker on claim.claim (speaker_id, published_date desc nulls last, id);
create index claim_published on claim.claim (published_date desc nulls last, id);
create index claim_extracted on claim.claim (extracted_at, id);
create index claim_search on claim.claim using gin (search);
create index claim_speaker_name on claim.claim using gin (speaker_name gin_trgm_ops);

create table claim.speaker (
  id text primary key,
  name text not null,
  status text not null,
  role text,
  represents text,
  aliases text[] not null,
  statements int not null,
  claims int not null,
  alias_words text,
  search tsvector generated always as (claim.search_document(name, alias_words, role)) stored
);
create index speaker_search on claim.speaker using gin (search);
create index speaker_name on claim.speaker using gin (name gin_trgm_ops);

-- Under which keys a statement meets others; keys are kept as hashes.
create table claim.relation_key (
  key bigint not null,
  statement_id text not null references claim.statement on delete cascade,
  primary key (key, statement_id)
);
create index relation_key_statement on claim.relation_key (statement_id);

create table claim.relation (
  id text primary key,
  kind text not null check (kind in ('same', 'entails', 'contradicts', 'position-change')),
  a text not null references claim.statement on delete cascade,
  b text not null references claim.statement on delete cascade,
  score float8 not null,
  reason text not null,
  evidence jsonb not null
);
create index relation_a on claim.relation (a, kind);
create index relation_b on claim.relation (b, kind);
create index relation_kind on claim.relation (kind, id);

-- The inverted index of narrative stretches: articles that share enough of them are compared word for word.
create table claim.fingerprint (
  stretch bigint not null,
  article_id text not null references claim.article on delete cascade,
  primary key (stretch, article_id)
);
create index fingerprint_article on claim.fingerprint (article_id);

create table claim.reprint (
  article_id text not null references claim.article on delete cascade,
  other_id text not null references claim.article on delete cascade,
  kind text not null,
  share float8 not null,
  runs jsonb not null,
  leader_id text not null,
  primary key (article_id, other_id)
);
create index reprint_other on claim.reprint (other_id);

-- Ids that no longer stand for anything: no text, only where to go or why it is gone.
create table claim.retired (
  id text primary key,
  kind text not null check (kind in ('claim', 'statement', 'proposition', 'speaker')),
  state text not null check (state in ('merged', 'split', 'erased')),
  successor text,
  reason text not null,
  retired_at timestamptz not null default now()
);
create index retired_successor on claim.retired (successor);

create view claim.claim_v1 as
  select c.id, c.article_id, c.statement_id, s.proposition_id, c.position, c.text, c.type, c.speaker_id, c.speaker_name,
         c.speaker_status, c.speaker_role, c.represents, c.via, c.act, c.polarity, c.modality, c.date, c.place,
         c.confidence, c.why, c.content, c.cue, c.source, c.nested_in, c.carrier, c.published_date, c.outlet,
         c.extracted_at, c.search
  from claim.claim c left join claim.statement s on s.id = c.statement_id;

create view claim.statement_v1 as
  select id, text, speaker_id, speaker_name, speaker_status, speaker_role, represents, via, act, polarity, modality,
         pages, origins, origin_groups, first_reported, claims, proposition_id, search, updated_at
  from claim.statement;

create view claim.proposition_v1 as
  select id, text, speakers, statements, pages, origins, supporting, contradicting, origin_groups, search, updated_at
  from claim.proposition;

create view claim.relation_v1 as
  select id, kind, a, b, score, reason, evidence from claim.relation;

create view claim.reprint_v1 as
  select article_id, other_id, kind, share, runs, leader_id from claim.reprint;

create view claim.speaker_v1 as
  select id, name, status, role, represents, aliases, statements, claims, search from claim.speaker;

create view claim.article_state_v1 as
  select article_id, revision, content_hash, state, extractor_version, claims, reason, finished_at from claim.intake;

create view claim.retired_v1 as
  select id, kind, state, successor, reason, retired_at from claim.retired;

create view claim.progress_v1 as
  select (select count(*) from claim.intake where state = 'pending') as pending, position as feed_cursor, updated_at
  from claim.feed;

grant select on claim.claim_v1, claim.statement_v1, claim.proposition_v1, claim.relation_v1, claim.reprint_v1,
  claim.speaker_v1, claim.article_state_v1, claim.retired_v1, claim.progress_v1 to hearsay_reader;
