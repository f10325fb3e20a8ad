-- Which claim leads the reports of one utterance, and under which keys reports meet; keys are kept as hashes. Attitudes
-- and what an article says was not said are no reports. No entry waits in a list: a new report must find it at once.
create table claim.report (
  claim_id text primary key references claim.claim on delete cascade,
  leader_id text,
  keys bigint[] not null
);
create index report_leader on claim.report (leader_id);
create index report_keys on claim.report using gin (keys) with (fastupdate = off);

-- Which statement leads those that mean the same.
alter table claim.statement add column leader_id text;
create index statement_leader on claim.statement (leader_id);

-- Reports are no longer clustered speaker by speaker.
alter table claim.claim drop column block;
alter table claim.statement drop column block;

-- Made anew with the next extraction of each article, as the extractor's version says.
truncate claim.relation_key;
