-- The roles and schemas every Hearsay database has. Run as a superuser or a role that may create roles and schemas;
-- running it again changes nothing. Passwords are set by whoever runs the database, never here.
do $$
declare
  service text;
begin
  foreach service in array array['hearsay_scraper', 'hearsay_extractor', 'hearsay_reader', 'hearsay_access'] loop
    if not exists (select from pg_roles where rolname = service) then
      execute format('create role %I login', service);
    end if;
  end loop;
end
$$;

-- Each service owns one schema and migrates it itself.
create schema if not exists crawl authorization hearsay_scraper;
create schema if not exists claim authorization hearsay_extractor;
create schema if not exists access authorization hearsay_access;

-- Whoever reads does so through the views that the owners grant; nobody creates anything in public.
revoke create on schema public from public;
grant usage on schema public to hearsay_scraper, hearsay_extractor, hearsay_reader, hearsay_access;
grant usage on schema crawl, claim to hearsay_reader;
alter role hearsay_reader set default_transaction_read_only = on;

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gin schema public;
create extension if not exists intarray schema public;
