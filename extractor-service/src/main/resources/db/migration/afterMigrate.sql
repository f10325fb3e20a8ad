-- A dump restored into another Postgres brings transaction ids that this one has yet to reach, which no snapshot would
-- show. They are of the past, so the present transaction stands in for them. Costs one look at the end of an index.
update claim.claim set added_in = pg_current_xact_id() where added_in > (select pg_current_xact_id());
update claim.statement set added_in = pg_current_xact_id() where added_in > (select pg_current_xact_id());
