-- One address may be taken down whether or not an article was made of it.
alter table crawl.take_down drop constraint take_down_kind_check;
alter table crawl.take_down add constraint take_down_kind_check
  check (kind in ('article', 'url', 'outlet', 'host', 'prefix'));
