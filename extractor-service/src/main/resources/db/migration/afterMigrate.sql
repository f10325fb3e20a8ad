-- A dump restored into another Postgres brings transaction ids that this one has yet to reach, which no snapshot would
-- show. They are of the past, so the present transaction stands in for them (a trigger
-- sees to it where entries changed). What they were then nobody walks through any more. Costs looks at ends of indexes.
update claim.claim set added_in = pg_current_xact_id() where added_in > (select pg_current_xact_id());
update claim.statement set added_in = pg_current_xact_id() where added_in > (select pg_current_xact_id());

update claim.claim_entry set changed_in = changed_in where changed_in > (select pg_current_xact_id());
update claim.statement_entry set changed_in = changed_in where changed_in > (select pg_current_xact_id());
delete from claim.claim_entry_past
  where removed_in > (select pg_current_xact_id()) or changed_in > (select pg_current_xact_id());
delete from claim.statement_entry_past
  where removed_in > (select pg_current_xact_id()) or changed_in > (select pg_current_xact_id());

-- Hashes of another machine or another Postgres may differ: then no filter would find what was kept under them.
do $$
begin
  if exists (
    select from (select key, name from claim.spelling limit 1) kept
    where kept.key not in (claim.search_key(3, lower(kept.name)), claim.search_key(7, lower(kept.name)))
  ) then
    perform claim.rebuild_entries();
  end if;
end
$$;
