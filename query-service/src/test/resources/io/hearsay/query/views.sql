-- The views of docs/data-model.md as plain tables, owned by those who own them in production.
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
  not null default 0, claims int not null default 0, search tsvector);
create table claim.article_state_v1 (
  article_id text primary key, revision int, content_hash text, state text not null, extractor_version text, claims int,
  reason text, finished_at timestamptz, analysis text);
create table claim.retired_v1 (
  id text primary key, kind text not null, state text not null, successor text, reason text,
  retired_at timestamptz not null default now());
create table claim.progress_v1 (pending bigint not null, feed_cursor text, updated_at timestamptz);
create table claim.correction_v1 (
  id text primary key, kind text not null, claims text[] not null default '{}', statements text[] not null default '{}',
  speaker jsonb, reason text not null, author text not null, created_at timestamptz not null default now(),
  undone_at timestamptz, undone_by text, state text not null default 'applied', superseded_by text,
  missing text[] not null default '{}', number bigint generated always as identity);
create table claim.corrected_v1 (claim_id text not null, correction_id text not null, rest boolean not null default false);
grant select on all tables in schema crawl, claim to hearsay_reader;
