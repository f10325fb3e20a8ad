-- Whose a webhook is: a key's id, 'issuer ' and the subject that an issuer vouches for, or nothing where it was made without
-- a key because nobody needs one.
alter table access.webhook add column owner text not null default '';

update access.webhook w set owner = coalesce(
  (select case when exists (select from access.api_key k where k.id = a.who) then a.who else 'issuer ' || a.who end
   from access.audit a
   where a.action = 'webhook-created' and a.subject = w.id and a.who not like 'anonymous %' order by a.id limit 1), '');

create index webhook_by_owner on access.webhook (owner, created_at desc, id desc);

-- Whoever revokes a key, and however, ends what is posted for it.
create function access.end_webhooks() returns trigger language plpgsql as $$
begin
  update access.webhook set state = 'disabled', disabled_reason = 'the key that made it was revoked'
  where owner = new.id;
  return null;
end
$$;

create trigger end_webhooks after update of revoked_at on access.api_key
for each row when (new.revoked_at is not null) execute function access.end_webhooks();

update access.webhook set state = 'disabled', disabled_reason = 'the key that made it was revoked'
where owner in (select id from access.api_key where revoked_at is not null);
