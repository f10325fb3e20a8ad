-- What sites do not want done with their pages.

-- The tdmrep.json of each origin as it was last read. Where it could not be read, failures counts how often in a row,
-- and the body read before stays.
create table tdm_file (
  origin text primary key,
  body bytea,
  reason text not null,
  failures int not null,
  fetched_at timestamptz not null,
  expires_at timestamptz not null
);

-- Each opt-out of each page with the place it was read from; those that were lifted stay as a record.
create table opt_out (
  host text not null,
  url text not null,
  kind text not null
    check (kind in ('tdm-reservation', 'noindex', 'unavailable-after', 'nofollow', 'noarchive')),
  place text not null check (place in ('file', 'header', 'meta')),
  policy text,
  first_seen_at timestamptz not null,
  seen_at timestamptz not null,
  lifted_at timestamptz,
  primary key (host, url, kind)
);
