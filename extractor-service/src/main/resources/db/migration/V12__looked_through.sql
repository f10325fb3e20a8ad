-- While anybody's words are taken down, articles are shown as they were looked through, not as they have become since: a
-- page's newest headline may name them. Otherwise only those are told that have words blanked out.
create or replace view claim.withheld_v1 as
  select a.id as article_id, a.content_hash, a.text, a.title, a.credit_line, true as blanked
  from claim.article a join claim.withheld w on w.article_id = a.id
  union all
  select a.id, a.content_hash, a.text, a.title, a.credit_line, false
  from claim.article a
  where exists (select from claim.person_take_down where lifted_at is null)
    and not exists (select from claim.withheld w where w.article_id = a.id);

-- The names are for looking through what the extractor is not told of an article: authors, captions, section, dateline.
create or replace view claim.withholding_v1 as
  select exists (select from claim.person_take_down where lifted_at is null) as in_force,
         array(select each from claim.person_take_down, unnest(names) each where lifted_at is null) as names;
