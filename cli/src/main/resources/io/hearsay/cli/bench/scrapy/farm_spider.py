"""Scrapy on a farm: follows every link, obeys robots.txt and keeps each page as it came in Postgres.

    scrapy runspider farm_spider.py -a seeds=FILE -a database=DSN [-s CONCURRENT_REQUESTS=N]

FILE holds one address a line. The settings are those that Scrapy's documentation gives for broad crawls. The last line of
standard output is what it cost, as JSON, from the moment that the spider was ready.
"""

import gzip
import json
import resource
import time

import psycopg
import scrapy
from scrapy import signals
from scrapy.http import HtmlResponse
from scrapy.linkextractors import LinkExtractor


def cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


class PageStore:
    """Keeps pages, a hundred in one insert."""

    BATCH = 100
    INSERT = "insert into crawl.peer_page (url, status, headers, body) values (%s, %s, %s, %s) on conflict do nothing"

    def __init__(self, database):
        self.connection = psycopg.connect(database)
        self.connection.execute(
            "create table if not exists crawl.peer_page"
            " (url text primary key, status int not null, headers jsonb not null, body bytea not null)"
        )
        self.connection.commit()
        self.rows = []

    @classmethod
    def from_crawler(cls, crawler):
        return cls(crawler.spider.database)

    def process_item(self, item):
        self.rows.append((item["url"], item["status"], json.dumps(item["headers"]), gzip.compress(item["body"], 6)))
        if len(self.rows) == self.BATCH:
            self.flush()
        return item

    def close_spider(self):
        self.flush()
        self.connection.close()

    def flush(self):
        with self.connection.cursor() as cursor:
            cursor.executemany(self.INSERT, self.rows)
        self.connection.commit()
        self.rows = []


class FarmSpider(scrapy.Spider):
    name = "farm"
    links = LinkExtractor()
    custom_settings = {
        "ROBOTSTXT_OBEY": True,
        "DOWNLOAD_DELAY": 0,
        "ITEM_PIPELINES": {PageStore: 300},
        "SCHEDULER_PRIORITY_QUEUE": "scrapy.pqueues.DownloaderAwarePriorityQueue",
        "COOKIES_ENABLED": False,
        "RETRY_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "USER_AGENT": "scrapy-peer (+https://example.org/)",
    }

    def __init__(self, seeds, database, **more):
        super().__init__(**more)
        self.database = database
        with open(seeds, encoding="utf-8") as lines:
            self.seeds = lines.read().split()
        self.pages = 0

    async def start(self):
        for seed in self.seeds:
            yield scrapy.Request(seed)

    @classmethod
    def from_crawler(cls, crawler, *args, **kwargs):
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.opened, signals.spider_opened)
        crawler.signals.connect(spider.closed_at_last, signals.engine_stopped)
        return spider

    def opened(self):
        self.began = time.monotonic()
        self.cpu_at_first = cpu_seconds()

    def parse(self, response):
        if not isinstance(response, HtmlResponse):
            return
        self.pages += 1
        headers = {name.decode("latin-1"): values[-1].decode("latin-1") for name, values in response.headers.items()}
        yield {"url": response.url, "status": response.status, "headers": headers, "body": response.body}
        for link in self.links.extract_links(response):
            yield scrapy.Request(link.url)

    def closed_at_last(self):
        cost = {
            "pages": self.pages,
            "wall": time.monotonic() - self.began,
            "cpu": cpu_seconds() - self.cpu_at_first,
            "cpuWithStart": cpu_seconds(),
            "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
        print(json.dumps(cost), flush=True)
