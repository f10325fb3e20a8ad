-- How often an attempt at an article was called none since Postgres failed at it: an article can be what Postgres fails at.
alter table claim.intake add column handed_back int not null default 0;
