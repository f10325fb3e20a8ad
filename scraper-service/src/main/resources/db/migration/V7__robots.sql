-- When the robots.txt that is kept was last read in full. An outage leaves it, and its body, as they were.
alter table robots add column read_at timestamptz;
update robots set read_at = fetched_at where verdict = 'rules';
