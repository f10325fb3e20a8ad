-- The transaction that added a claim or a statement. A list that is walked by its cursor shows what its first answer's
-- snapshot saw (pg_visible_in_snapshot), and a stream goes by it: below the oldest running transaction all is settled.
alter table claim.claim add column added_in xid8 not null default pg_current_xact_id();
alter table claim.statement add column added_in xid8 not null default pg_current_xact_id();
create index claim_added on claim.claim (added_in, id);
create index statement_added on claim.statement (added_in, id);
drop index claim.claim_extracted;

create or replace view claim.claim_v1 as
  select c.id, c.article_id, c.statement_id, s.proposition_id, c.position, c.text, c.type, c.speaker_id, c.speaker_name,
         c.speaker_status, c.speaker_role, c.represents, c.via, c.act, c.polarity, c.modality, c.date, c.place,
         c.confidence, c.why, c.content, c.cue, c.source, c.nested_in, c.carrier, c.published_date, c.outlet,
         c.extracted_at, c.search, c.factuality, c.grounds, c.addressee, c.added_in
  from claim.claim c left join claim.statement s on s.id = c.statement_id;

create or replace view claim.statement_v1 as
  select id, text, speaker_id, speaker_name, speaker_status, speaker_role, represents, via, act, polarity, modality,
         pages, origins, origin_groups, first_reported, claims, proposition_id, search, updated_at,
         coalesce(said_on, first_reported) as said_on, added_in
  from claim.statement;
