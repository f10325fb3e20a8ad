-- The frontier at the scale of millions of addresses and any number of scrapers: what is due is found by one index.

-- When a host has an address to fetch and may be asked for it; null while it has none or is leased. Never later than
-- the truth: a host that turns out to have nothing due gets a new moment when it is looked at.
alter table host add column due_at timestamptz;
update host h set lease_owner = null, lease_until = null, due_at = h.next_request_at
where exists (select from frontier f where f.host = h.name and f.state in ('queued', 'leased'));
update host set lease_owner = null, lease_until = null where lease_until is not null;
drop index host_due;
create index host_due on host (due_at) where due_at is not null;
create index host_leased on host (lease_until) where lease_until is not null;

-- An address is leased together with its host and for as long; the token alone fences.
update frontier set state = 'queued', lease_token = null where state = 'leased';
drop index frontier_leased;
alter table frontier drop column lease_until;
create index frontier_leased on frontier (host) where state = 'leased';
create index frontier_due on frontier (host, due_at) where state = 'queued';

-- A crawl that keeps watching visits a page again when it is likely to have changed.
alter table crawl
  add column host_budget int check (host_budget > 0),
  add column recrawl boolean not null default false;
alter table frontier
  add column revisit_ms bigint,
  add column again_at timestamptz;
create index frontier_again on frontier (again_at) where again_at is not null;

-- Addresses taken up per crawl and host, of crawls with a budget per host.
create table crawl_host (
  crawl_id text not null references crawl on delete cascade,
  host text not null,
  admitted int not null,
  primary key (crawl_id, host)
);

-- Addresses that were found and not taken up, counted as often as they were found.
create table crawl_left_out (
  crawl_id text not null references crawl on delete cascade,
  reason text not null,
  urls bigint not null,
  primary key (crawl_id, reason)
);
