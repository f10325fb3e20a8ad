-- An article that failed as often as it may keeps what it was to be read from, so that it can be tried again.
create index intake_failed on claim.intake (received) where state = 'failed';

create or replace view claim.article_state_v1 as
  select i.article_id, i.revision, i.content_hash, i.state, i.extractor_version, i.claims, i.reason, i.finished_at,
         a.analysis, i.attempts, i.received, i.state = 'failed' and i.entry is not null as retryable
  from claim.intake i left join claim.article a on a.id = i.article_id;
