-- What was seen and what may be kept of it: captures with their request and digest, earlier versions of a page,
-- take-downs, and where an article came from.

-- The body is compressed already.
alter table page alter column body set storage external;
alter table page
  add column crawl_id text,
  add column request_headers jsonb not null default '{}',
  add column ip text,
  add column digest bytea;
update page p set crawl_id = f.crawl_id
from (select distinct on (url) url, crawl_id from frontier order by url, id desc) f
where f.url = p.url;
create index page_host on page (split_part(url, '/', 3));

-- What an address answered before, with the time it was first and last seen like that.
create table page_version (
  url text not null,
  fetched_at timestamptz not null,
  checked_at timestamptz not null,
  crawl_id text,
  request_headers jsonb not null,
  ip text,
  status int not null,
  media_type text,
  headers jsonb not null,
  body bytea not null,
  bytes int not null,
  digest bytea,
  article_id text,
  primary key (url, fetched_at)
);
alter table page_version alter column body set storage external;
create index page_version_article on page_version (article_id) where article_id is not null;
create index page_version_host on page_version (split_part(url, '/', 3));

alter table article
  add column extractor_version text,
  add column erased_reason text;
update article set erased_reason = 'it was taken down' where erased;
create index article_outlet on article (outlet) where not erased;

-- Only a new revision is news to whoever follows the feed.
create or replace function article_enters_feed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.revision <> old.revision then
    new.feed_xid := pg_current_xact_id();
    new.feed_position := nextval('crawl.article_feed');
  end if;
  return new;
end
$$;

-- Addresses that lead to another one, by that one.
create index frontier_leading on frontier (target) where state in ('duplicate-of', 'redirected');

-- What was taken down, at whose word. Lifted ones stay as a record.
create table take_down (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('article', 'outlet', 'host', 'prefix')),
  subject text not null,
  reason text,
  requested_at timestamptz not null default clock_timestamp(),
  working boolean not null default true,
  articles int not null default 0,
  lifted_at timestamptz
);
create unique index take_down_subject on take_down (kind, subject) where lifted_at is null;
create index take_down_working on take_down (id) where working;

-- Addresses that are not fetched and not kept: one by one, or (a rule) all of a host that start like this.
create table take_down_mark (
  take_down_id bigint not null references take_down on delete cascade,
  host text not null,
  rule boolean not null,
  url text not null,
  primary key (host, rule, url, take_down_id)
);
create index take_down_mark_of on take_down_mark (take_down_id);

insert into take_down (kind, subject, working, articles) select 'article', id, false, 1 from article where erased;
insert into take_down_mark (take_down_id, host, rule, url)
select t.id, a.host, false, a.url
from take_down t join article a on t.kind = 'article' and a.id = t.subject
where a.url is not null;

-- Articles made again from the pages that are kept. Whoever holds the lease reads on from where it has come.
create table re_extraction (
  id text primary key,
  kind text not null check (kind in ('all', 'articles', 'outlet', 'crawl')),
  subject text not null,
  article_ids text[],
  extractor_version text not null,
  state text not null check (state in ('running', 'done', 'cancelled')),
  reached text not null default '',
  pages bigint not null default 0,
  added bigint not null default 0,
  revised bigint not null default 0,
  unchanged bigint not null default 0,
  without_article bigint not null default 0,
  failed bigint not null default 0,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  lease_token bigint,
  lease_until timestamptz
);
create unique index re_extraction_running on re_extraction (kind, subject) where state = 'running';
create index re_extraction_listed on re_extraction (requested_at, id);
