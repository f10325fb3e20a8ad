package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final double AGREEMENT = 0.02;
    private static final double SURE = 0.99;
    private static final double DISPUTED = 0.7;
    /** A page that prints nothing but the day of its last change was published by then. */
    private static final double AT_THE_LATEST = 0.5;

    private final Document page;
    private final MetaTags meta;
    private final StructuredData data;
    private final HeadMatter headMatter;
    private final PrintedDates printed;

    PageDates(Document page, StructuredData data, MetaTags meta, HeadMatter headMatter) {
        this.page = page;
        this.data = data;
        this.meta = meta;
        this.headMatter = headMatter;
        this.printed = headMatter.dates();
    }

    /**
     * The date of publication. Where others of the page's evidence name the same day, its confidence is the higher.
     *
     * @param url the page's address, or null
     */
    DatedEvidence published(String url) {
        List<DatedEvidence> all = new ArrayList<>();
        add(all, evidence(data.rawText("datePublished"), "json-ld", 0.95));
        add(all, microdata("datePublished"));
        add(all, evidence(meta.first(PUBLISHED_META), "meta", 0.9));
        boolean declared = !all.isEmpty();
        add(all, timeOf(headMatter.times(), 0.85));
        add(all, evidence(printed.published(), "dateline", 0.8));
        add(all, url == null ? null : evidence(PageDate.ofUrl(url), "url", 0.7));
        add(all, evidence(headMatter.announcedAtFoot().published(), "dateline", 0.7));
        add(all, all.isEmpty() ? timeOf(page.getElementsByTag("time"), 0.6) : null);
        add(all, all.isEmpty() ? evidence(printed.modified(), "dateline", AT_THE_LATEST) : null);
        if (all.isEmpty()) {
            return null;
        }
        DatedEvidence best = all.getFirst();
        return declared && isRedated(best.date())
                ? new DatedEvidence(printed.published(), "dateline", DISPUTED)
                : withAgreement(local(best, all), all);
    }

    private static void add(List<DatedEvidence> all, DatedEvidence found) {
        if (found != null) {
            all.add(found);
        }
    }

    /** The best evidence, in the words of another that names the same instant by the clock of the place. */
    private static DatedEvidence local(DatedEvidence best, List<DatedEvidence> all) {
        return all.stream()
                .filter(other -> PageDate.isLocalTimeOf(best.date(), other.date()))
                .findFirst()
                .map(other -> new DatedEvidence(other.date(), best.evidence(), best.confidence()))
                .orElse(best);
    }

    private static DatedEvidence withAgreement(DatedEvidence best, List<DatedEvidence> all) {
        long agreeing = all.stream()
                .filter(other -> PageDate.isSameDay(best.date(), other.date()))
                .count();
        double confidence = Math.min(SURE, best.confidence() + AGREEMENT * (agreeing - 1));
        return new DatedEvidence(best.date(), best.evidence(), Math.round(confidence * 100) / 100.0);
    }

    /**
     * Whether the page shows its readers another date of publication than it declares to machines. An earlier one stays
     * where systems renew what they declare when a page is changed or moved; the day of the declared change is shown
     * where a new edition took the place of the one that was declared.
     */
    private boolean isRedated(String declared) {
        if (printed.published() == null || PageDate.isSameDay(declared, printed.published())) {
            return false;
        }
        DatedEvidence change = declaredChange();
        return PageDate.isBefore(printed.published(), declared)
                || (change != null && PageDate.isSameDay(printed.published(), change.date()));
    }

    /** The date of the last change. */
    DatedEvidence modified() {
        DatedEvidence change = declaredChange();
        DatedEvidence shown = change == null ? evidence(printed.modified(), "dateline", 0.7) : change;
        return shown == null ? evidence(headMatter.announcedAtFoot().modified(), "dateline", 0.6) : shown;
    }

    private DatedEvidence declaredChange() {
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

    private static DatedEvidence timeOf(List<Element> times, double confidence) {
        for (Element time : times) {
            DatedEvidence found = evidence(time.attr("datetime"), "time-element", confidence);
            if (found != null && standsAtHead(time)) {
                return hidesDay(time) ? null : found;
            }
        }
        return null;
    }

    /** Whether it shows a year without a day: the day of its attribute is made up. */
    private static boolean hidesDay(Element time) {
        String shown = time.text();
        return YEAR.matcher(shown).find() && PageDate.ofText(shown) == null;
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
