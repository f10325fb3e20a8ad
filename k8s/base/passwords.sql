-- Gives each role the password that the Secret holds; run after roles.sql, as often as one likes.
\getenv scraper SCRAPER_PASSWORD
\getenv extractor EXTRACTOR_PASSWORD
\getenv reader READER_PASSWORD
\getenv access ACCESS_PASSWORD
alter role hearsay_scraper password :'scraper';
alter role hearsay_extractor password :'extractor';
alter role hearsay_reader password :'reader';
alter role hearsay_access password :'access';
