package io.hearsay.scraper.article;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.FrontierErasure;
import io.hearsay.scraper.furniture.CountedPage;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.page.Pages;
import io.hearsay.scraper.takedown.Mark;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.scraper.takedown.TakeDowns;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * Takes articles down for good: the article becomes a tombstone; its pages, their earlier versions and those of every
 * address that led to it go; all of these addresses are marked, so that they are neither fetched nor kept again.
 */
@Singleton
class Erasure {

    private static final String REASON = "it was taken down";

    private final Session database;
    private final TakeDowns takeDowns;
    private final Tombstones tombstones;
    private final Pages pages;
    private final FrontierErasure frontier;
    private final OutletLines lines;

    Erasure(
            Session database,
            TakeDowns takeDowns,
            Tombstones tombstones,
            Pages pages,
            FrontierErasure frontier,
            OutletLines lines) {
        this.database = database;
        this.takeDowns = takeDowns;
        this.tombstones = tombstones;
        this.pages = pages;
        this.frontier = frontier;
        this.lines = lines;
    }

    /**
     * Takes one article down.
     *
     * @param reason as the caller gives it, or null
     * @throws ProblemException (404) when there is no such article
     */
    @Transactional
    public void article(String id, String reason) {
        if (urls(List.of(id)).isEmpty()) {
            throw ProblemException.notFound("article", id);
        }
        long takeDown = takeDowns.put(TakeDownKind.article, id, reason);
        int erased = articles(takeDown, List.of(id), TakeDownKind.article);
        takeDowns.progress(takeDown, erased, true);
    }

    /**
     * Takes one address down, with what was made of it or of an address that leads there.
     *
     * @param reason as the caller gives it, or null
     * @return the take-down's id
     */
    @Transactional
    long address(PageAddress address, String reason) {
        long takeDown = takeDowns.put(TakeDownKind.url, address.value(), reason);
        takeDowns.mark(takeDown, List.of(Mark.of(address)));
        int erased = articles(takeDown, at(address), TakeDownKind.url);
        pages.forget(addresses(takeDown, List.of(address), TakeDownKind.url));
        takeDowns.progress(takeDown, erased, true);
        return takeDown;
    }

    private List<String> at(PageAddress address) {
        return database.createNativeQuery(
                        """
                        select id from crawl.article where not erased
                          and (url = :url or id = (select article_id from crawl.page where url = :url)) order by id""",
                        String.class)
                .setParameter("url", address.value())
                .getResultList();
    }

    /**
     * Takes articles down under a take-down that is in force.
     *
     * @return how many were not empty yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int articles(long takeDown, Collection<String> ids, TakeDownKind kind) {
        Set<PageAddress> own = new HashSet<>(pages.madeInto(ids));
        urls(ids).stream()
                .map(row -> row.get("url", String.class))
                .filter(url -> url != null)
                .forEach(url -> own.add(PageAddress.stored(url)));
        List<PageAddress> all = addresses(takeDown, own, kind);
        List<CountedPage> counted = counted(ids);
        int erased = tombstones.put(ids, all, REASON);
        lines.forget(counted);
        return erased;
    }

    private List<CountedPage> counted(Collection<String> ids) {
        return database
                .createNativeQuery(
                        """
                        select id, outlet, text from crawl.article
                        where id = any(cast(:ids as text[])) and not erased and outlet is not null order by id""",
                        Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> CountedPage.of(
                        row.get("outlet", String.class), row.get("id", String.class), row.get("text", String.class)))
                .toList();
    }

    /** Marks addresses and whatever leads to them, and ends them in every crawl. */
    private List<PageAddress> addresses(long takeDown, Collection<PageAddress> own, TakeDownKind kind) {
        List<PageAddress> all = new ArrayList<>(frontier.leadingTo(own));
        takeDowns.mark(takeDown, all.stream().map(Mark::of).toList());
        frontier.erase(all, kind.reason());
        return all;
    }

    /**
     * Takes down what is left under a rule when its articles are gone: lists, pages without an article, addresses that
     * wait.
     *
     * @param limit of each, at most
     * @return whether there was anything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean rest(Mark rule, TakeDownKind kind, int limit) {
        List<PageAddress> kept = pages.startingWith(rule.host(), rule.url(), limit);
        pages.forget(kept);
        int ended = frontier.erase(kept, kind.reason())
                + frontier.erase(frontier.waiting(rule.host(), rule.url(), limit), kind.reason());
        return !kept.isEmpty() || ended > 0;
    }

    private List<Tuple> urls(Collection<String> ids) {
        return database.createNativeQuery(
                        "select id, url from crawl.article where id = any(cast(:ids as text[])) order by id",
                        Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }
}
