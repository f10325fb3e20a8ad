package io.hearsay.scraper.alternate;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.Lease;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/** The alternates that pages and sitemaps named, kept in the table {@code crawl.alternate}. */
@Singleton
public class Alternates {

    /** A few addresses, looked up one by one: as plain joins they read a young crawl's whole frontier each time. */
    private static final String FORMS =
            """
            select l.token, a.url, a.kind
            from unnest(cast(:tokens as bigint[]), cast(:crawls as text[]), cast(:urls as text[]))
                as l(token, crawl_id, url)
              cross join lateral (
                select url, kind from crawl.alternate where alternate = l.url and kind <> 'language' offset 0) a
              cross join lateral (
                select from crawl.frontier where crawl_id = l.crawl_id and url = a.url
                  and state in ('queued', 'leased', 'fetched', 'unchanged') limit 1) f""";

    private final Session database;

    Alternates(Session database) {
        this.database = database;
    }

    /** That one address is a form of another. */
    public record Pair(PageAddress page, Alternate alternate) {}

    /** The page that an address is only a form of. */
    public record Form(PageAddress page, Alternate.Kind kind) {

        /** Why the address is not fetched, in one sentence. */
        public String reason() {
            return kind == Alternate.Kind.AMP ? "it is its AMP form" : "it is its mobile form";
        }
    }

    /** Remembers alternates; what is known already stays. A form that lies elsewhere than its page is not believed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Collection<Pair> pairs) {
        List<Pair> believed = pairs.stream()
                .filter(pair -> !pair.alternate().isSameArticle()
                        || SameSite.of(pair.page(), pair.alternate().address()))
                .toList();
        if (believed.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into crawl.alternate (url, alternate, kind, language)
                        select distinct on (1, 2) * from unnest(cast(:urls as text[]), cast(:alternates as text[]),
                          cast(:kinds as text[]), cast(:languages as text[])) as p(url, alternate, kind, language)
                        order by 1, 2
                        on conflict (url, alternate) do nothing""")
                .setParameter("urls", texts(believed, pair -> pair.page().value()))
                .setParameter(
                        "alternates",
                        texts(believed, pair -> pair.alternate().address().value()))
                .setParameter(
                        "kinds", texts(believed, pair -> pair.alternate().kind().wireName()))
                .setParameter(
                        "languages", texts(believed, pair -> pair.alternate().language()))
                .executeUpdate();
    }

    /**
     * Which leased addresses are AMP or mobile forms of a page that their crawl has, so that they need not be fetched.
     * A page that turned out to be none does not count.
     *
     * @return by the lease's token
     */
    @Transactional
    public Map<Long, Form> forms(List<Lease> leases) {
        Map<Long, Form> forms = new HashMap<>();
        if (!leases.isEmpty()) {
            database.createNativeQuery(FORMS, Tuple.class)
                    .setParameter("tokens", leases.stream().map(Lease::token).toArray(Long[]::new))
                    .setParameter("crawls", texts(leases, Lease::crawlId))
                    .setParameter("urls", texts(leases, lease -> lease.address().value()))
                    .getResultList()
                    .forEach(row -> forms.put(
                            row.get("token", Long.class),
                            new Form(
                                    PageAddress.stored(row.get("url", String.class)),
                                    Alternate.Kind.of(row.get("kind", String.class)))));
        }
        return forms;
    }

    /** What is known of a page's alternates, by either side, in the order of their addresses. */
    @Transactional
    public List<Alternate> of(PageAddress page) {
        List<Alternate> alternates = new ArrayList<>();
        database.createNativeQuery(
                        """
                        select alternate, kind, language from crawl.alternate where url = :url
                        union select url, kind, null from crawl.alternate
                          where alternate = :url and kind = 'language'
                            and url not in (select alternate from crawl.alternate where url = :url)
                        order by 1""",
                        Tuple.class)
                .setParameter("url", page.value())
                .getResultList()
                .forEach(row -> alternates.add(new Alternate(
                        PageAddress.stored(row.get("alternate", String.class)),
                        Alternate.Kind.of(row.get("kind", String.class)),
                        row.get("language", String.class))));
        return alternates;
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
