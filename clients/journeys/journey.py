"""What a user does with the three Python clients; prints what was found as one line of JSON."""

import json
import sys

import hearsay_extractor
import hearsay_query
import hearsay_scraper


def client(package, address):
    return package.ApiClient(package.Configuration(host=address))


def search(address):
    api = client(hearsay_query, address)
    found = hearsay_query.StatementsApi(api).list_statements(q="coordinate", limit=20)
    statement = hearsay_query.StatementsApi(api).get_statement(found.items[0].id)
    claim = statement.claims[0]
    article = hearsay_query.ArticlesApi(api).get_article(claim.article.id)
    claims = hearsay_query.ClaimsApi(api).list_claims(limit=200)
    speakers = hearsay_query.SpeakersApi(api).list_speakers(status="named")
    timeline = hearsay_query.SpeakersApi(api).get_timeline(speakers.items[0].id)
    hearsay_query.PropositionsApi(api).list_propositions(limit=200)
    hearsay_query.OutletsApi(api).list_outlets()
    hearsay_query.StatementsApi(api).get_statement_facets()
    pairs = hearsay_query.ContradictionsApi(api).list_contradictions()
    return {
        "statements": found.total.value,
        "statement": statement.text,
        "article": article.outlet,
        "claims": len(claims.items),
        "timelineOf": timeline.speaker.name,
        "contradictions": len(pairs.items),
    }


def hand_in(address):
    api = client(hearsay_scraper, address)
    articles = hearsay_scraper.ArticlesApi(api)
    stored = articles.hand_in_article(
        hearsay_scraper.ArticleSubmission(
            text="The harbour museum opens its doors at nine. The entrance is on the quay.",
            title="Opening hours",
            url="https://python.example/hours",
            published="2014-08-26",
        )
    )
    article = articles.get_article(stored.id)
    articles.erase_article(stored.id, reason="a journey ends")
    takedowns = hearsay_scraper.TakedownsApi(api)
    takedowns.lift_take_down(takedowns.list_take_downs().items[0].id)
    hearsay_scraper.CrawlsApi(api).list_crawls()
    hearsay_scraper.HostsApi(api).list_hosts()
    return {"handedIn": article.title, "published": article.published.var_date, "year": article.fetched_at.year > 2000}


def read(address):
    api = client(hearsay_extractor, address)
    extraction = hearsay_extractor.ExtractionsApi(api).extract(
        hearsay_extractor.ExtractionRequest(
            text="The flights have begun, the minister told AFP on Tuesday.", var_date="2014-08-27"
        )
    )
    comparison = hearsay_extractor.ComparisonsApi(api).compare(
        hearsay_extractor.ComparisonRequest(
            a=hearsay_extractor.Utterance(text="There are no plans to coordinate with the Assad regime."),
            b=hearsay_extractor.Utterance(text="The cooperation with the Assad regime has already begun."),
        )
    )
    return {
        "extracted": [claim.text for claim in extraction.claims],
        "via": [hop.name for hop in extraction.claims[0].via],
        "relation": comparison.relation,
    }


query, scraper, extractor = sys.argv[1:4]
print(json.dumps({**search(query), **hand_in(scraper), **read(extractor)}))
