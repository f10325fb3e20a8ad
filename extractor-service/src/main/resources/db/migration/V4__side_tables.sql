-- What is added up or looked up for each article is kept beside the claims, so that adding one costs what it touches and
-- not what is stored.

-- Under which keys a statement meets others: as many entries, far fewer rows.
drop table claim.relation_key;
create table claim.relation_keys (
  statement_id text primary key references claim.statement on delete cascade,
  keys int[] not null
);
create index relation_keys_keys on claim.relation_keys using gin (keys public.gin__int_ops) with (fastupdate = off);

-- What names families of one text, so that no text is compared again when another copy comes.
alter table claim.reprint
  add column narrative_share float8 not null default 0,
  add column same_text boolean not null default false;

-- Under which names, offices and bodies a speaker appears, and in how many claims.
create table claim.name_use (
  speaker_id text not null,
  status text not null,
  name text,
  role text,
  represents text,
  claims int not null,
  unique nulls not distinct (speaker_id, status, name, role, represents)
);

create index name_use_represents on claim.name_use (represents);

-- How many statements a speaker made.
create table claim.statement_count (
  speaker_id text primary key,
  statements int not null
);

create function claim.count_names_added() returns trigger language plpgsql as $$
begin
  insert into claim.name_use as n (speaker_id, status, name, role, represents, claims)
    select speaker_id, speaker_status, speaker_name, speaker_role, represents, count(*) from added
    where speaker_id is not null group by 1, 2, 3, 4, 5
    on conflict (speaker_id, status, name, role, represents) do update set claims = n.claims + excluded.claims;
  return null;
end $$;

create function claim.count_names_removed() returns trigger language plpgsql as $$
begin
  update claim.name_use n set claims = n.claims - r.claims
    from (select speaker_id, speaker_status, speaker_name, speaker_role, represents, count(*) as claims from removed
          where speaker_id is not null group by 1, 2, 3, 4, 5) r
    where n.speaker_id = r.speaker_id and n.status = r.speaker_status and n.name is not distinct from r.speaker_name
      and n.role is not distinct from r.speaker_role and n.represents is not distinct from r.represents;
  delete from claim.name_use where claims = 0 and speaker_id in (select speaker_id from removed);
  return null;
end $$;

create function claim.count_statements_added() returns trigger language plpgsql as $$
begin
  insert into claim.statement_count as c (speaker_id, statements)
    select speaker_id, count(*) from added where speaker_id is not null group by 1
    on conflict (speaker_id) do update set statements = c.statements + excluded.statements;
  return null;
end $$;

create function claim.count_statements_removed() returns trigger language plpgsql as $$
begin
  update claim.statement_count c set statements = c.statements - r.statements
    from (select speaker_id, count(*) as statements from removed where speaker_id is not null group by 1) r
    where c.speaker_id = r.speaker_id;
  delete from claim.statement_count where statements = 0 and speaker_id in (select speaker_id from removed);
  return null;
end $$;

insert into claim.name_use (speaker_id, status, name, role, represents, claims)
  select speaker_id, speaker_status, speaker_name, speaker_role, represents, count(*) from claim.claim
  where speaker_id is not null group by 1, 2, 3, 4, 5;
insert into claim.statement_count (speaker_id, statements)
  select speaker_id, count(*) from claim.statement where speaker_id is not null group by 1;

create trigger names_added after insert on claim.claim
  referencing new table as added for each statement execute function claim.count_names_added();
create trigger names_removed after delete on claim.claim
  referencing old table as removed for each statement execute function claim.count_names_removed();
create trigger names_changed_from after update on claim.claim
  referencing old table as removed for each statement execute function claim.count_names_removed();
create trigger names_changed_to after update on claim.claim
  referencing new table as added for each statement execute function claim.count_names_added();

create trigger statements_added after insert on claim.statement
  referencing new table as added for each statement execute function claim.count_statements_added();
create trigger statements_removed after delete on claim.statement
  referencing old table as removed for each statement execute function claim.count_statements_removed();
create trigger statements_changed_from after update on claim.statement
  referencing old table as removed for each statement execute function claim.count_statements_removed();
create trigger statements_changed_to after update on claim.statement
  referencing new table as added for each statement execute function claim.count_statements_added();

-- What was extracted before and is only to be read anew waits until nothing else does.
alter table claim.intake add column again boolean not null default false;
drop index claim.intake_pending;
create index intake_pending on claim.intake (again, received) where state = 'pending';

-- When a statement was made, as far as any report tells; timelines go by it.
create or replace view claim.statement_v1 as
  select id, text, speaker_id, speaker_name, speaker_status, speaker_role, represents, via, act, polarity, modality,
         pages, origins, origin_groups, first_reported, claims, proposition_id, search, updated_at,
         coalesce(said_on, first_reported) as said_on
  from claim.statement;
create index statement_said_on on claim.statement (speaker_id, coalesce(said_on, first_reported), id);
create index statement_represents on claim.statement (represents);
