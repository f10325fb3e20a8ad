-- Four articles: two are one agency text, a third carries its sentence, the fourth has no date.
insert into crawl.article_v1 (id, revision, content_hash, url, outlet, title, text, language, published_date,
    published_evidence, published_confidence, authors, captions, fetched_at) values
  ('a00000000000000000000001', 1, 'h1', 'http://meridian.example/a', 'Meridian', 'No plans for Syria',
   E'An opening of no interest.\n\nMore of it.\n\nThere are no plans to coordinate with the Assad regime, said Josh Earnest. 😀\n\nA neighbour below.\n\nFar away.',
   'en', '2014-08-26', 'json-ld', 0.95, '{}', '{}', '2026-11-22T12:00:00Z'),
  ('a00000000000000000000002', 1, 'h2', 'http://courier.example/b', 'Courier', 'Recon flights',
   E'There are no plans to coordinate with the Assad regime, Josh Earnest told AFP.\n\nThe cooperation has already begun, one source close to the issue said.',
   'en', '2014-08-27', 'meta', 0.9, '{}', '{}', '2026-11-22T12:00:00Z'),
  ('a00000000000000000000003', 1, 'h3', 'http://recorder.example/c', 'Recorder', null,
   E'There are no plans to coordinate with the Assad regime, Josh Earnest told AFP.',
   'en', '2014-08-27', 'meta', 0.6, '{}', '{}', '2026-11-22T12:00:00Z'),
  ('a00000000000000000000004', 1, 'h4', 'http://orbita.example/d', 'Orbita', 'US and Russia',
   E'The U.S. is not coordinating with Russia, Michelle Baldanza told RIA Novosti.\n\nRussia commenced airstrikes September 30, following a request.\n\nTalks will open on November 3.',
   'en', null, null, null, '{}', '{}', '2026-11-22T12:00:00Z');

insert into claim.speaker_v1 (id, name, status, role, represents, aliases, statements, claims) values
  ('500000000000000000000001', 'Josh Earnest', 'named', 'White House spokesman', 'United States', '{Earnest}', 1, 3),
  ('500000000000000000000002', 'one source close to the issue', 'anonymous', null, null, '{}', 1, 1),
  ('500000000000000000000003', 'Michelle Baldanza', 'named', 'spokeswoman', 'United States', '{Baldanza}', 1, 1),
  ('500000000000000000000004', 'United States', 'named', null, 'United States', '{America,U.S.,Washington}', 0, 0);

insert into claim.claim_v1 (id, article_id, statement_id, proposition_id, position, text, type, speaker_id,
    speaker_name, speaker_status, speaker_role, represents, via, act, polarity, date, place, why, content, cue, source,
    published_date, outlet, extracted_at) values
  ('c00000000000000000000001', 'a00000000000000000000001', '700000000000000000000001', '900000000000000000000001', 0,
   'There are no plans to coordinate with the Assad regime', 'direct', '500000000000000000000001', 'Josh Earnest',
   'named', 'White House spokesman', 'United States', '[]', 'assert', 'negated', null, 'Washington', 'cue said',
   '[{"start": 41, "end": 95, "exact": "There are no plans to coordinate with the Assad regime", "prefix": "", "suffix": ", said Josh Earnest"}]',
   '{"start": 97, "end": 101, "exact": "said", "prefix": "", "suffix": ""}',
   '{"start": 102, "end": 114, "exact": "Josh Earnest", "prefix": "", "suffix": ""}',
   '2014-08-26', 'Meridian', '2026-11-22T12:00:01Z'),
  ('c00000000000000000000002', 'a00000000000000000000002', '700000000000000000000001', '900000000000000000000001', 0,
   'There are no plans to coordinate with the Assad regime', 'indirect', '500000000000000000000001', 'Josh Earnest',
   'named', null, 'United States', '[{"name": "AFP", "kind": "agency"}]', 'assert', 'negated', null, null, 'cue told',
   '[{"start": 0, "end": 54, "exact": "There are no plans to coordinate with the Assad regime", "prefix": "", "suffix": ""}]',
   null, null, '2014-08-27', 'Courier', '2026-11-22T12:00:02Z'),
  ('c00000000000000000000003', 'a00000000000000000000003', '700000000000000000000001', '900000000000000000000001', 0,
   'There are no plans to coordinate with the Assad regime', 'indirect', '500000000000000000000001', 'Josh Earnest',
   'named', null, 'United States', '[{"name": "AFP", "kind": "agency"}]', 'assert', 'negated', null, null, 'cue told',
   '[{"start": 0, "end": 54, "exact": "There are no plans to coordinate with the Assad regime", "prefix": "", "suffix": ""}]',
   null, null, '2014-08-27', 'Recorder', '2026-11-22T12:00:03Z'),
  ('c00000000000000000000004', 'a00000000000000000000002', '700000000000000000000002', '900000000000000000000002', 1,
   'The cooperation has already begun', 'direct', '500000000000000000000002', 'one source close to the issue',
   'anonymous', null, null, '[{"name": "AFP", "kind": "agency"}]', 'assert', 'affirmed', null, null, 'cue said',
   '[{"start": 80, "end": 113, "exact": "The cooperation has already begun", "prefix": "", "suffix": ""}]',
   null, null, '2014-08-27', 'Courier', '2026-11-22T12:00:04Z'),
  ('c00000000000000000000005', 'a00000000000000000000004', '700000000000000000000003', '900000000000000000000003', 0,
   'The U.S. is not coordinating with Russia', 'indirect', '500000000000000000000003', 'Michelle Baldanza',
   'named', 'spokeswoman', 'United States', '[{"name": "RIA Novosti", "kind": "agency"}]', 'deny', 'negated', null, null,
   'cue told',
   '[{"start": 0, "end": 40, "exact": "The U.S. is not coordinating with Russia", "prefix": "", "suffix": ""}]',
   null, null, null, 'Orbita', '2026-11-22T12:00:05Z'),
  ('c00000000000000000000006', 'a00000000000000000000004', null, null, 1, 'wants talks with Moscow', 'indirect', null,
   null, 'unresolved', null, null, '[]', 'attitude', 'affirmed', null, null, null, '[]', null, null, null, 'Orbita',
   '2026-11-22T12:00:06Z');

insert into claim.statement_v1 (id, text, speaker_id, speaker_name, speaker_status, speaker_role, represents, via, act,
    polarity, pages, origins, origin_groups, first_reported, claims, proposition_id, said_on) values
  ('700000000000000000000001', 'There are no plans to coordinate with the Assad regime', '500000000000000000000001',
   'Josh Earnest', 'named', 'White House spokesman', 'United States', '[]', 'assert', 'negated', 3, 1,
   '[{"claims": ["c00000000000000000000001", "c00000000000000000000002", "c00000000000000000000003"],
      "articles": ["a00000000000000000000001", "a00000000000000000000002", "a00000000000000000000003"],
      "joins": [{"a": "c00000000000000000000002", "b": "c00000000000000000000003", "rule": "reprint", "reason": "one text"},
                {"a": "c00000000000000000000001", "b": "c00000000000000000000002", "rule": "carrier", "reason": "one sentence"}]}]',
   '2014-08-26', 3, '900000000000000000000001', '2014-08-26'),
  ('700000000000000000000002', 'The cooperation has already begun', '500000000000000000000002',
   'one source close to the issue', 'anonymous', null, null, '[{"name": "AFP", "kind": "agency"}]', 'assert',
   'affirmed', 1, 1, '[]', '2014-08-27', 1, '900000000000000000000002', '2014-08-27'),
  ('700000000000000000000003', 'The U.S. is not coordinating with Russia', '500000000000000000000003',
   'Michelle Baldanza', 'named', 'spokeswoman', 'United States', '[{"name": "RIA Novosti", "kind": "agency"}]', 'deny',
   'negated', 1, 1, '[]', null, 1, '900000000000000000000003', null);

insert into claim.proposition_v1 (id, text, pages, origins, supporting, contradicting) values
  ('900000000000000000000001', 'There are no plans to coordinate with the Assad regime', 3, 1, 1, 1),
  ('900000000000000000000002', 'The cooperation has already begun', 1, 1, 1, 1),
  ('900000000000000000000003', 'The U.S. is not coordinating with Russia', 1, 1, 1, 0);

insert into claim.relation_v1 values
  ('800000000000000000000001', 'contradicts', '700000000000000000000001', '700000000000000000000002', 0.8,
   'a denied intention against an asserted act',
   '{"a": {"articleId": "a00000000000000000000001", "span": {"start": 41, "end": 95, "exact": "There are no plans to coordinate with the Assad regime", "prefix": "", "suffix": ""}},
     "b": {"articleId": "a00000000000000000000002", "span": {"start": 80, "end": 113, "exact": "The cooperation has already begun", "prefix": "", "suffix": ""}}}');

insert into claim.reprint_v1 values
  ('a00000000000000000000002', 'a00000000000000000000003', 'excerpt', 0.55,
   '[{"here": {"start": 0, "end": 10, "exact": "There are ", "prefix": "", "suffix": ""},
      "there": {"start": 0, "end": 10, "exact": "There are ", "prefix": "", "suffix": ""}}]', 'a00000000000000000000002'),
  ('a00000000000000000000003', 'a00000000000000000000002', 'reprint', 1, '[]', 'a00000000000000000000002');

insert into claim.article_state_v1 (article_id, state, analysis) values
  ('a00000000000000000000001', 'extracted', 'claims'),
  ('a00000000000000000000002', 'extracted', 'unsupported-language'),
  ('a000000000000000000000e0', 'erased', null);
insert into claim.retired_v1 (id, kind, state, successor, reason) values
  ('700000000000000000000009', 'statement', 'merged', '700000000000000000000001', 'one utterance'),
  ('70000000000000000000000a', 'statement', 'split', null, 'two utterances after all'),
  ('c0000000000000000000000e', 'claim', 'erased', null, 'its article was taken down'),
  ('500000000000000000000009', 'speaker', 'merged', '500000000000000000000001', 'one person');
insert into claim.correction_v1 (id, kind, claims, statements, speaker, reason, author, created_at, undone_at, undone_by,
    state, superseded_by, missing) values
  ('e00000000000000000000001', 'speaker', '{c00000000000000000000005}', '{}',
   '{"name": "Michelle Baldanza", "status": "named", "role": "spokeswoman"}', 'The transcript names her.', 'desk',
   '2026-11-23T12:00:00Z', null, null, 'applied', null, '{}'),
  ('e00000000000000000000002', 'split', '{c00000000000000000000003}', '{700000000000000000000001}', null,
   'Another day.', 'desk', '2026-11-23T12:01:00Z', '2026-11-23T12:02:00Z', 'chief', 'undone', null, '{}'),
  ('e00000000000000000000003', 'join', '{c00000000000000000000001,c00000000000000000000002}',
   '{700000000000000000000001,700000000000000000000009}', null, 'One briefing.', 'desk', '2026-11-23T12:03:00Z', null,
   null, 'applied', null, '{c0000000000000000000000e}');
insert into claim.corrected_v1 values
  ('c00000000000000000000005', 'e00000000000000000000001', false),
  ('c00000000000000000000001', 'e00000000000000000000003', false),
  ('c00000000000000000000002', 'e00000000000000000000003', false);
insert into claim.progress_v1 values (2, 'x', '2026-11-22T12:00:00Z');

update claim.claim_v1 set search = setweight(to_tsvector('english', coalesce(speaker_name, '')), 'A')
  || setweight(to_tsvector('english', text), 'B') || setweight(to_tsvector('english', coalesce(outlet, '')), 'C');
update claim.statement_v1 set search = setweight(to_tsvector('english', coalesce(speaker_name, '')), 'A')
  || setweight(to_tsvector('english', text), 'B');
update claim.proposition_v1 set search = to_tsvector('english', text);
update claim.speaker_v1 set search = to_tsvector('english', coalesce(name, ''));
