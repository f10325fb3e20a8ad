-- Pages name their outlet themselves, now in capitals and now not: a take-down means it however it is capitalised.
create index article_outlet_spelling on crawl.article (lower(outlet)) where not erased;
