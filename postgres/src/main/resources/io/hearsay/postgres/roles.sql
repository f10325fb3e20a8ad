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

-- What Postgres lets anybody do: fill the disk with temporary tables and large objects, write to the log of changes, and
-- hold locks that others wait for. The owners need the locks, Flyway among them. A role without these rights over Postgres'
-- own functions cannot take them away; then the reader keeps them, and nothing else is different.
do $$
declare
  open record;
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to hearsay_scraper, hearsay_extractor', current_database());
  if (select rolsuper from pg_roles where rolname = current_user) then
    for open in
      select oid::regprocedure as signature, proname ~ 'advisory' as locks from pg_proc
      where pronamespace = 'pg_catalog'::regnamespace
        and proname ~ '^(pg_(try_)?advisory_|lo_|loread$|lowrite$|pg_logical_emit_message$)'
    loop
      execute format('revoke execute on function %s from public', open.signature);
      if open.locks then
        execute format('grant execute on function %s to hearsay_scraper, hearsay_extractor, hearsay_access', open.signature);
      end if;
    end loop;
  end if;
end
$$;

-- The other databases of this server are nobody's. Who does not own them, as the admin of a managed Postgres, cannot say so.
do $$
declare
  other record;
begin
  for other in
    select datname as name, pg_has_role(datdba, 'usage') as mine from pg_database
    where datname in ('postgres', 'template1') and datname <> current_database()
  loop
    if other.mine then
      execute format('revoke connect on database %I from public', other.name);
    else
      raise notice 'database % is not yours: whether the services may connect to it stays as it is', other.name;
    end if;
  end loop;
end
$$;

create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create extension if not exists btree_gin schema public;
create extension if not exists intarray schema public;
