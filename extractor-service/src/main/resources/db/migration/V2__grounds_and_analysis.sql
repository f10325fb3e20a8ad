-- Whether a claim was in fact made, to whom, and the words that show what kind of claim it is.
alter table claim.claim
  add column factuality text not null default 'factual',
  add column grounds jsonb not null default '{}',
  add column addressee jsonb;

create or replace view claim.claim_v1 as
  select c.id, c.article_id, c.statement_id, s.proposition_id, c.position, c.text, c.type, c.speaker_id, c.speaker_name,
         c.speaker_status, c.speaker_role, c.represents, c.via, c.act, c.polarity, c.modality, c.date, c.place,
         c.confidence, c.why, c.content, c.cue, c.source, c.nested_in, c.carrier, c.published_date, c.outlet,
         c.extracted_at, c.search, c.factuality, c.grounds, c.addressee
  from claim.claim c left join claim.statement s on s.id = c.statement_id;

-- Whether an article was read for claims: one in a language that is not read is kept and found, without claims.
alter table claim.article add column analysis text not null default 'claims'
  check (analysis in ('claims', 'unsupported-language'));

create or replace view claim.article_state_v1 as
  select i.article_id, i.revision, i.content_hash, i.state, i.extractor_version, i.claims, i.reason, i.finished_at,
         a.analysis
  from claim.intake i left join claim.article a on a.id = i.article_id;
