-- Schema crawl: what is to be fetched, what may be, what came back, and the articles made of it.

-- One row per crawl that was asked for.
create table crawl (
  id text primary key,
  seeds text[] not null,
  scope text[] not null,
  outlets jsonb not null,
  max_pages int not null,
  max_depth int not null,
  admitted int not null default 0,
  state text not null check (state in ('running', 'done', 'cancelled')),
  created_at timestamptz not null,
  finished_at timestamptz
);
create index crawl_running on crawl (id) where state = 'running';

-- Politeness: one row per host (name, and port where it is not the default one), leased to one scraper at a time.
create table host (
  name text primary key,
  next_request_at timestamptz not null default now(),
  delay_ms bigint not null default 0,
  requests bigint not null default 0,
  last_request_at timestamptz,
  failures int not null default 0,
  waiting_for text,
  lease_owner text,
  lease_token bigint,
  lease_until timestamptz
);
create index host_due on host (next_request_at);

-- Rising numbers: who writes with an older one has lost its lease.
create sequence lease_token;

-- robots.txt as it was last answered, per origin.
create table robots (
  origin text primary key,
  verdict text not null check (verdict in ('rules', 'allow-all', 'unavailable')),
  reason text not null,
  body bytea,
  failures int not null default 0,
  fetched_at timestamptz not null,
  expires_at timestamptz not null
);

-- One row per URL and crawl; it ends in a named state.
create table frontier (
  id bigint generated always as identity primary key,
  crawl_id text not null references crawl on delete cascade,
  url text not null,
  host text not null references host,
  kind text not null,
  depth int not null,
  hops int not null,
  priority int not null,
  listed_date text,
  listed_evidence text,
  state text not null default 'queued',
  reason text,
  target text,
  attempt int not null default 0,
  due_at timestamptz not null default now(),
  lease_token bigint,
  lease_until timestamptz,
  changed_at timestamptz not null default now(),
  unique (crawl_id, url)
);
create index frontier_queued on frontier (host, priority desc, id) where state = 'queued';
create index frontier_leased on frontier (lease_until) where state = 'leased';
create index frontier_open on frontier (crawl_id) where state in ('queued', 'leased');
create index frontier_duplicate on frontier (crawl_id, target) where state = 'duplicate-of';

-- The last answer of each address: bytes as received (gzip), headers, time.
create table page (
  url text primary key,
  status int not null,
  media_type text,
  location text,
  etag text,
  last_modified text,
  headers jsonb not null,
  body bytea,
  bytes int not null,
  fetched_at timestamptz not null,
  checked_at timestamptz not null,
  article_id text
);
create index page_article on page (article_id);

-- The articles as they are now; an erased one keeps its id and its place in the feed, nothing else.
create table article (
  id text primary key,
  revision int not null,
  content_hash text,
  text_hash text,
  url text,
  canonical_url text,
  host text,
  outlet text,
  title text,
  text text,
  language text,
  published_date text,
  published_evidence text,
  published_confidence float8,
  modified_date text,
  modified_evidence text,
  modified_confidence float8,
  authors text[] not null default '{}',
  section text,
  dateline text,
  credit_line text,
  captions text[] not null default '{}',
  fetched_at timestamptz,
  erased boolean not null default false,
  feed_xid xid8 not null default pg_current_xact_id(),
  feed_position bigint not null default 0,
  check (erased = (text is null))
);
create unique index article_feed_order on article (feed_xid, feed_position);
create index article_same_text on article (host, text_hash);

-- Whatever changes an article moves it to the end of the feed.
create sequence article_feed;
create function article_enters_feed() returns trigger language plpgsql as $$
begin
  new.feed_xid := pg_current_xact_id();
  new.feed_position := nextval('crawl.article_feed');
  return new;
end
$$;
create trigger article_enters_feed before insert or update on article
  for each row execute function article_enters_feed();

create view article_v1 as
select id, revision, content_hash, url, canonical_url, outlet, title, text, language, published_date,
  published_evidence, published_confidence, modified_date, modified_evidence, modified_confidence, authors, section,
  dateline, credit_line, captions, fetched_at
from article
where not erased;
grant select on article_v1 to hearsay_reader;
