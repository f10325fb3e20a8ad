-- Entries as they were. Whoever walks through a list sees what its first answer saw, though entries change meanwhile or
-- go: what an entry was is kept for a day, beside the entries, so that a search which begins anew reads none of it.

-- The transaction that made an entry what it is; null for the one that added it.
alter table claim.claim_entry add column changed_in xid8;
alter table claim.statement_entry add column changed_in xid8;
create index claim_entry_changed on claim.claim_entry (changed_in) where changed_in is not null;
create index statement_entry_changed on claim.statement_entry (changed_in) where changed_in is not null;

create table claim.claim_entry_past (
  id text collate "C" not null,
  day text collate "C" not null,
  origins int not null,
  attitude boolean not null,
  added_in xid8 not null,
  keys bigint[] not null,
  search tsvector not null,
  key_bytes bytea not null,
  changed_in xid8 not null,
  removed_in xid8 not null,
  removed_at timestamptz not null default now()
);
create table claim.statement_entry_past (
  id text collate "C" not null,
  day text collate "C" not null,
  pages int not null,
  origins int not null,
  added_in xid8 not null,
  keys bigint[] not null,
  search tsvector not null,
  key_bytes bytea not null,
  changed_in xid8 not null,
  removed_in xid8 not null,
  removed_at timestamptz not null default now()
);
create index claim_entry_past_id on claim.claim_entry_past (id);
create index claim_entry_past_removed on claim.claim_entry_past (removed_in);
create index claim_entry_past_removed_at on claim.claim_entry_past (removed_at);
create index statement_entry_past_id on claim.statement_entry_past (id);
create index statement_entry_past_removed on claim.statement_entry_past (removed_in);
create index statement_entry_past_removed_at on claim.statement_entry_past (removed_at);

-- Which article a claim was of that is no more, and which statement it reported until then: what is kept of both goes
-- with the article.
create table claim.report_past (
  article_id text not null,
  claim_id text collate "C" not null,
  statement_id text collate "C",
  ended_at timestamptz not null default now()
);
create index report_past_article on claim.report_past (article_id);
create index report_past_ended_at on claim.report_past (ended_at);

create function claim.note_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;

-- What only the present transaction has seen is not kept.
create function claim.keep_claim_entries() returns trigger language plpgsql as $$
begin
  insert into claim.claim_entry_past
      (id, day, origins, attitude, added_in, keys, search, key_bytes, changed_in, removed_in)
    select id, day, origins, attitude, added_in, keys, search, key_bytes, coalesce(changed_in, added_in),
      pg_current_xact_id()
    from past where coalesce(changed_in, added_in) <> pg_current_xact_id();
  return null;
end $$;

create function claim.keep_statement_entries() returns trigger language plpgsql as $$
begin
  insert into claim.statement_entry_past
      (id, day, pages, origins, added_in, keys, search, key_bytes, changed_in, removed_in)
    select id, day, pages, origins, added_in, keys, search, key_bytes, coalesce(changed_in, added_in),
      pg_current_xact_id()
    from past where coalesce(changed_in, added_in) <> pg_current_xact_id();
  return null;
end $$;

create function claim.keep_reports_removed() returns trigger language plpgsql as $$
begin
  insert into claim.report_past (article_id, claim_id, statement_id)
    select article_id, id, statement_id from removed;
  return null;
end $$;

create function claim.keep_reports_moved() returns trigger language plpgsql as $$
begin
  insert into claim.report_past (article_id, claim_id, statement_id)
    select r.article_id, r.id, r.statement_id from removed r join added a on a.id = r.id
    where r.statement_id <> a.statement_id or (r.statement_id is not null and a.statement_id is null);
  return null;
end $$;

-- An article that is read again is deleted and added in one transaction; one that is gone at its end was taken down.
create function claim.erase_past() returns trigger language plpgsql as $$
begin
  if not exists (select from claim.article where id = old.id) then
    delete from claim.claim_entry_past p using claim.report_past r where r.article_id = old.id and p.id = r.claim_id;
    delete from claim.statement_entry_past p using claim.report_past r
      where r.article_id = old.id and p.id = r.statement_id;
    delete from claim.report_past where article_id = old.id;
  end if;
  return null;
end $$;

create trigger change_noted before update on claim.claim_entry for each row execute function claim.note_change();
create trigger change_noted before update on claim.statement_entry for each row execute function claim.note_change();
create trigger past_kept after update on claim.claim_entry
  referencing old table as past for each statement execute function claim.keep_claim_entries();
create trigger past_kept_of_removed after delete on claim.claim_entry
  referencing old table as past for each statement execute function claim.keep_claim_entries();
create trigger past_kept after update on claim.statement_entry
  referencing old table as past for each statement execute function claim.keep_statement_entries();
create trigger past_kept_of_removed after delete on claim.statement_entry
  referencing old table as past for each statement execute function claim.keep_statement_entries();
create trigger reports_past_removed after delete on claim.claim
  referencing old table as removed for each statement execute function claim.keep_reports_removed();
create trigger reports_past_moved after update on claim.claim
  referencing old table as removed new table as added for each statement execute function claim.keep_reports_moved();
create constraint trigger past_erased after delete on claim.article
  deferrable initially deferred for each row execute function claim.erase_past();

-- After a day; some at a time, and none that another transaction is about to remove. Which article they are of is known
-- for longer than they are kept.
create function claim.purge_past() returns void language sql as $$
  delete from claim.claim_entry_past where ctid = any(array(
    select ctid from claim.claim_entry_past where removed_at < now() - interval '1 day'
    order by removed_at limit 2000 for update skip locked));
  delete from claim.statement_entry_past where ctid = any(array(
    select ctid from claim.statement_entry_past where removed_at < now() - interval '1 day'
    order by removed_at limit 2000 for update skip locked));
  delete from claim.report_past r where ctid = any(array(
    select ctid from claim.report_past where ended_at < now() - interval '2 days'
    order by ended_at limit 2000 for update skip locked))
    and not exists (select from claim.claim_entry_past p where p.id = r.claim_id)
    and not exists (select from claim.statement_entry_past p where p.id = r.statement_id);
$$;

create or replace function claim.count_change() returns trigger language plpgsql as $$
begin
  insert into claim.change values (1);
  if random() < 0.01 then
    with summed as (
      delete from claim.change where ctid in (select ctid from claim.change for update skip locked) returning changes)
    insert into claim.change select sum(changes) from summed having count(*) > 0;
    perform claim.purge_past();
  end if;
  return null;
end $$;

-- Makes all of it anew from claims and statements; what was is forgotten.
alter function claim.rebuild_entries() rename to make_entries;
create function claim.rebuild_entries() returns void language plpgsql as $$
begin
  truncate claim.claim_entry_past, claim.statement_entry_past, claim.report_past;
  perform claim.make_entries();
end $$;

-- All versions: a snapshot sees those whose changed_in is visible to it and whose removed_in is not. What is not removed
-- has the highest number there is, which no snapshot sees.
create view claim.claim_entry_v2 as
  select id, day, origins, attitude, added_in, keys, search, key_bytes, coalesce(changed_in, added_in) as changed_in,
         cast('18446744073709551615' as xid8) as removed_in
  from claim.claim_entry
  union all
  select id, day, origins, attitude, added_in, keys, search, key_bytes, changed_in, removed_in
  from claim.claim_entry_past;
create view claim.statement_entry_v2 as
  select id, day, pages, origins, added_in, keys, search, key_bytes, coalesce(changed_in, added_in) as changed_in,
         cast('18446744073709551615' as xid8) as removed_in
  from claim.statement_entry
  union all
  select id, day, pages, origins, added_in, keys, search, key_bytes, changed_in, removed_in
  from claim.statement_entry_past;
grant select on claim.claim_entry_v2, claim.statement_entry_v2 to hearsay_reader;
