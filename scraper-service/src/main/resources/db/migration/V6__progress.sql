-- What is seen of crawls from outside, without counting a million rows for it.

-- How many addresses of each crawl are in each state, and why: a ledger. Whoever changes the frontier appends what
-- changed, so that no two scrapers wait for each other over a counter; the sum is the count, and rows older than a
-- quarter of a minute are summed up in the background. The young ones tell how fast a crawl is. No foreign key: its
-- check would wait for whoever takes addresses up into the crawl.
create table tally (
  crawl_id text not null,
  state text not null,
  cause text not null default '',
  urls bigint not null default 0,
  bytes bigint not null default 0,
  at timestamptz not null default clock_timestamp()
);
create index tally_crawl on tally (crawl_id);

-- A reason without what differs from address to address, so that equal causes are counted together.
create function cause(state text, reason text) returns text language sql immutable as $$
  select case when state in ('queued', 'leased') or reason is null then ''
    else left(regexp_replace(reason, '(, after [0-9]+ attempts| and asks to wait [0-9]+ s)$', ''), 200) end
$$;

create function tally_admitted() returns trigger language plpgsql as $$
begin
  insert into crawl.tally (crawl_id, state, cause, urls)
  select crawl_id, state, crawl.cause(state, reason), count(*) from admitted group by 1, 2, 3;
  return null;
end
$$;

create function tally_changed() returns trigger language plpgsql as $$
begin
  insert into crawl.tally (crawl_id, state, cause, urls)
  select crawl_id, state, cause, sum(change)
  from (
    select crawl_id, state, crawl.cause(state, reason) as cause, -1 as change from was
    union all
    select crawl_id, state, crawl.cause(state, reason), 1 from became) changes
  group by 1, 2, 3 having sum(change) <> 0;
  return null;
end
$$;

insert into tally (crawl_id, state, cause, urls, at)
select crawl_id, state, cause(state, reason), count(*), '-infinity' from frontier group by 1, 2, 3;
create trigger frontier_admitted after insert on frontier
  referencing new table as admitted for each statement execute function tally_admitted();
create trigger frontier_changed after update on frontier
  referencing old table as was new table as became for each statement execute function tally_changed();

-- The addresses of a crawl are listed by address; the rare states have an order of their own, or finding the few would
-- mean reading all.
create index frontier_ended on frontier (crawl_id, state, url)
  where state not in ('queued', 'leased', 'fetched', 'unchanged');

alter table frontier add column admitted_at timestamptz not null default clock_timestamp();

create index crawl_newest on crawl (created_at desc, id desc);

-- The crawl that was started under a client's key; whoever repeats the request gets the same crawl.
create table idempotency_key (
  key text primary key,
  request_hash text not null,
  crawl_id text not null references crawl on delete cascade deferrable initially deferred,
  created_at timestamptz not null default clock_timestamp()
);
create index idempotency_key_age on idempotency_key (created_at);
