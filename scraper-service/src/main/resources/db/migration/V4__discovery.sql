-- Other forms of a page: its AMP and mobile forms, which are never fetched beside it, and its language versions.
create table alternate (
  url text not null,
  alternate text not null,
  kind text not null check (kind in ('amp', 'mobile', 'language')),
  language text,
  primary key (url, alternate)
);
create index alternate_of on alternate (alternate);

-- What came of the addresses of one shape (numbers, identifiers and headlines masked), or of one kind of trap that shows
-- in the address: many pages without an article are a trap.
create table shape (
  crawl_id text not null references crawl on delete cascade,
  host text not null,
  shape text not null,
  fetched bigint not null,
  articles bigint not null,
  leads bigint not null,
  trapped bigint not null,
  primary key (crawl_id, host, shape)
);
