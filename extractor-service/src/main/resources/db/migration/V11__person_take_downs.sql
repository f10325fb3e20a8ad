-- Whose words were taken down, by every name that is known of them. Kept as a rule, since articles that come in later, or
-- are read again, must obey it as well; only the extractor sees it. Lifted ones stay as a record.
create table claim.person_take_down (
  id text primary key,
  number bigint generated always as identity unique,
  names text[] not null,
  aliases text[] not null,
  speaker_ids text[] not null,
  mentions boolean not null,
  reason text not null,
  author text not null,
  requested_at timestamptz not null,
  working boolean not null default true,
  reached text not null default '',
  articles int not null default 0,
  lifted_at timestamptz,
  lifted_by text
);
create index person_take_down_working on claim.person_take_down (number) where working;

-- An article as it was read, where what the extractor keeps of it otherwise has words blanked out.
create table claim.withheld (
  article_id text primary key references claim.article on delete cascade,
  text text not null,
  title text,
  credit_line text
);

-- The same articles as they may be shown.
create view claim.withheld_v1 as
  select a.id as article_id, a.content_hash, a.text, a.title, a.credit_line
  from claim.article a join claim.withheld w on w.article_id = a.id;

-- Whether anybody's words are taken down: an article that has not been read may hold them.
create view claim.withholding_v1 as
  select exists (select from claim.person_take_down where lifted_at is null) as in_force;

grant select on claim.withheld_v1, claim.withholding_v1 to hearsay_reader;

-- The text that an article's claims were read from tells whether a newer one is still to be read.
create or replace view claim.article_state_v1 as
  select i.article_id, i.revision, i.content_hash, i.state, i.extractor_version, i.claims, i.reason, i.finished_at,
         a.analysis, i.attempts, i.received, i.state = 'failed' and i.entry is not null as retryable,
         a.content_hash as read_hash
  from claim.intake i left join claim.article a on a.id = i.article_id;
