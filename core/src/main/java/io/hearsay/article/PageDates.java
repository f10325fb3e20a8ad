package io.hearsay.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page was published and changed, from the strongest evidence it gives. Page clocks, copyright years and numbers
 * in scripts are no evidence: without any, the page is undated.
 */
final class PageDates {

    private static final String[] PUBLISHED_META = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dc.date.created",
        "dc.created",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "publication-date",
        "published-date",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "article_date_original",
        "originalpublicationdate",
        "cxense:publishtime",
        "last-published",
        "created",
        "og:pubdate",
        "published_time",
        "rnews:datepublished"
    };
    private static final String[] MODIFIED_META = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "dcterms.modified",
        "dc.date.modified",
        "modified_time"
    };

    private final Document page;
    private final StructuredData data;
    private final MetaTags meta;

    PageDates(Document page, StructuredData data, MetaTags meta) {
        this.page = page;
        this.data = data;
        this.meta = meta;
    }

    /**
     * The date of publication.
     *
     * @param url the page's address, or null
     * @param printed the date printed beside the headline, or null
     */
    DatedEvidence published(String url, String printed) {
        DatedEvidence found = evidence(data.rawText("datePublished"), "json-ld", 0.95);
        found = found == null ? microdata("datePublished") : found;
        found = found == null ? evidence(meta.first(PUBLISHED_META), "meta", 0.9) : found;
        found = found == null ? timeElement() : found;
        found = found == null ? evidence(printed, "dateline", 0.8) : found;
        return found == null && url != null ? evidence(PageDate.ofUrl(url), "url", 0.7) : found;
    }

    /** The date of the last change. */
    DatedEvidence modified() {
        DatedEvidence found = evidence(data.rawText("dateModified"), "json-ld", 0.9);
        found = found == null ? microdata("dateModified") : found;
        return found == null ? evidence(meta.first(MODIFIED_META), "meta", 0.8) : found;
    }

    private DatedEvidence microdata(String property) {
        for (Element element : page.getElementsByAttributeValueContaining("itemprop", property)) {
            String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            DatedEvidence found = evidence(value.isBlank() ? element.text() : value, "microdata", 0.9);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private DatedEvidence timeElement() {
        for (Element time : page.getElementsByTag("time")) {
            DatedEvidence found = evidence(time.attr("datetime"), "time-element", 0.75);
            if (found != null && standsAtHead(time)) {
                return found;
            }
        }
        return null;
    }

    private static boolean standsAtHead(Element time) {
        for (Element around = time; around != null; around = around.parent()) {
            String name = around.normalName();
            if (name.equals("aside") || name.equals("footer") || name.equals("nav") || name.equals("li")) {
                return false;
            }
        }
        return true;
    }

    private static DatedEvidence evidence(String value, String kind, double confidence) {
        String date = PageDate.ofValue(value);
        return date == null ? null : new DatedEvidence(date, kind, confidence);
    }
}
