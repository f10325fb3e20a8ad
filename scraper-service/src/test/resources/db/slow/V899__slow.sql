-- Longer than a statement of a service may take in SlowMigrationTest.
select pg_sleep(5);
