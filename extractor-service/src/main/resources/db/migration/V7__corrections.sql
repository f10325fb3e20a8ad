-- What an operator found wrong. Nothing is deleted: an undone correction stays in the log. No text of an article is
-- kept, the reason and the speaker are the operator's own words.
create table claim.correction (
  id text primary key,
  number bigint generated always as identity unique,
  kind text not null check (kind in ('speaker', 'not-a-claim', 'split', 'join')),
  statements text[] not null,
  speaker jsonb,
  reason text not null,
  author text not null,
  created_at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  superseded_by text
);

-- The claims a correction is about, as they were named; the rest are those that others were split from. They are found
-- again by id, by their place in the same text, or by the digest of their words: present is the claim each is now.
create table claim.correction_claim (
  correction_id text not null references claim.correction,
  claim_id text not null,
  rest boolean not null,
  article_id text not null,
  content_hash text not null,
  span_start int not null,
  span_end int not null,
  words text,
  present text,
  primary key (correction_id, claim_id)
);
create index correction_claim_article on claim.correction_claim (article_id);
create index correction_claim_claim on claim.correction_claim (claim_id);
create index correction_claim_present on claim.correction_claim (present);

-- Claims as they were extracted, where a correction changed them or set them aside; they go with their article.
create table claim.original (
  claim_id text primary key,
  article_id text not null references claim.article on delete cascade,
  aside boolean not null,
  claim jsonb not null
);
create index original_article on claim.original (article_id);

-- Reports that were put together, or split from others, are placed as one.
alter table claim.report add column bundle text;
create index report_bundle on claim.report (bundle) where bundle is not null;

create view claim.correction_v1 as
  select c.id, c.kind,
         array(select a.claim_id from claim.correction_claim a where a.correction_id = c.id and not a.rest
               order by a.claim_id) as claims,
         c.statements, c.speaker, c.reason, c.author, c.created_at, c.undone_at, c.undone_by,
         case when c.undone_at is not null then 'undone'
              when not exists (select from claim.correction_claim a
                               where a.correction_id = c.id and not a.rest and a.present is not null) then 'waiting'
              when c.superseded_by is not null then 'superseded'
              else 'applied' end as state,
         case when c.undone_at is null then c.superseded_by end as superseded_by,
         array(select a.claim_id from claim.correction_claim a
               where a.correction_id = c.id and c.undone_at is null and a.present is null
               order by a.claim_id) as missing,
         c.number
  from claim.correction c;

-- Which corrections made a claim what it is; those that a later one overrides are left out.
create view claim.corrected_v1 as
  select a.present as claim_id, a.correction_id, a.rest
  from claim.correction_claim a join claim.correction c on c.id = a.correction_id
  where a.present is not null and c.undone_at is null
    and case when c.kind <> 'speaker' then c.superseded_by is null
        else not exists (select from claim.correction_claim o join claim.correction l on l.id = o.correction_id
                         where o.present = a.present and l.kind = 'speaker' and l.undone_at is null
                           and l.number > c.number) end;

grant select on claim.correction_v1, claim.corrected_v1 to hearsay_reader;
