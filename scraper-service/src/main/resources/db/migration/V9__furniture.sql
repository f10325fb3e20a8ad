-- Lines that recur on an outlet's pages are its furniture.

-- The lines of the outlets' articles, digits masked, with the first three articles that each counted for. Only the text of
-- a line that is furniture is kept; of the others a hash tells them apart.
create table outlet_line (
  outlet text not null,
  hash bigint not null,
  pages text[] not null,
  furniture text,
  seen_at timestamptz not null default clock_timestamp(),
  primary key (outlet, hash)
);
create index outlet_line_furniture on outlet_line (outlet) where furniture is not null;
create index outlet_line_age on outlet_line using brin (seen_at);

-- Articles that reprint another one of their outlet, whose lines count for that one only.
create table line_reprint (
  article_id text primary key,
  counted_as text not null
);
create index line_reprint_of on line_reprint (counted_as);

-- Articles that hold a line which has turned out to be furniture: they are made again from their pages.
create table stale_article (
  article_id text primary key,
  noted bigint not null,
  lease_until timestamptz not null default '-infinity'
);
create index stale_article_order on stale_article (noted);
create sequence stale_article_noted;
