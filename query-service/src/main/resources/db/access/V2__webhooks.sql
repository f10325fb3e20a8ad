-- Who is told of new claims, and how far each has been told. A batch that is under way is kept until it is taken, so that
-- every try brings the same claims under the same message id.
create table access.webhook (
  id text primary key,
  url text not null,
  filter jsonb not null,
  -- Signs messages: as it is, or encrypted when there is a key to do so (hearsay.webhooks.secret-key).
  secret text not null,
  created_at timestamptz not null default now(),
  state text not null default 'active' check (state in ('active', 'disabled')),
  disabled_reason text,
  -- The last claim taken, in commit order.
  position_transaction text not null,
  position_id text not null,
  -- The last claim of the batch under way, which has the number messages.
  batch_transaction text,
  batch_id text,
  messages bigint not null default 0,
  claims bigint not null default 0,
  failures int not null default 0,
  failing_since timestamptz,
  last_attempt_at timestamptz,
  last_success_at timestamptz,
  last_status int,
  last_error text,
  due_at timestamptz not null default now(),
  lease uuid,
  lease_until timestamptz
);

create index webhook_by_age on access.webhook (created_at desc, id desc);
create index webhook_due on access.webhook (due_at) where state = 'active';
