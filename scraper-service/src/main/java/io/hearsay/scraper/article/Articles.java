package io.hearsay.scraper.article;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.takedown.Subject;
import io.hearsay.scraper.takedown.TakeDowns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The articles that are kept. */
@Singleton
public class Articles {

    private final ArticleWriter writer;
    private final SameText sameText;
    private final TakeDowns takeDowns;
    private final Tombstones tombstones;

    Articles(ArticleWriter writer, SameText sameText, TakeDowns takeDowns, Tombstones tombstones) {
        this.writer = writer;
        this.sameText = sameText;
        this.takeDowns = takeDowns;
        this.tombstones = tombstones;
    }

    /** Stores one article; see {@link #store(List)}. */
    @Transactional
    public StoredArticle store(ArticleDraft draft) {
        return store(List.of(draft)).getFirst();
    }

    /**
     * Stores articles. One that says what is stored already changes nothing; one that differs becomes a new revision
     * and enters the feed again. One that was taken down is not stored.
     *
     * @param drafts any number; of several of one id the last one counts
     * @return what became of each, in the same order
     */
    @Transactional
    public List<StoredArticle> store(List<ArticleDraft> drafts) {
        Map<String, DraftRow> byId = new LinkedHashMap<>();
        drafts.forEach(draft -> byId.put(draft.id(), DraftRow.of(draft)));
        Set<String> refused =
                takeDowns.refused(drafts.stream().map(Articles::subject).toList());
        List<DraftRow> rows = byId.values().stream()
                .filter(row -> !refused.contains(row.id()))
                .toList();
        Map<String, Integer> revisions = rows.isEmpty() ? Map.of() : writer.write(rows);
        return byId.keySet().stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(id -> id, id -> standing(id, revisions, refused)),
                        all -> drafts.stream().map(draft -> all.get(draft.id())).toList()));
    }

    /** Keeps take-downs out until this transaction ends, before it locks anything that they need. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdTakeDowns(List<ArticleDraft> drafts) {
        takeDowns.refused(drafts.stream().map(Articles::subject).toList());
    }

    private static StoredArticle standing(String id, Map<String, Integer> revisions, Set<String> refused) {
        return new StoredArticle(id, revisions.getOrDefault(id, 0), refused.contains(id));
    }

    private static Subject subject(ArticleDraft draft) {
        return new Subject(draft.id(), StorableText.of(draft.outlet()), draft.address());
    }

    /** Why an address must not be fetched, or empty; may be some seconds late, which {@link #store} is not. */
    public Optional<String> takenDown(PageAddress address) {
        return takeDowns.reason(address);
    }

    /** Whether the article of this address was taken down, so that the address must not be fetched. */
    public boolean isErased(PageAddress address) {
        return takenDown(address).isPresent();
    }

    /** The address of an older article of the same outlet and host with exactly this text, if there is one. */
    @Transactional
    public Optional<PageAddress> sameText(ArticleDraft draft) {
        return Optional.ofNullable(sameText(List.of(draft)).get(draft.id()));
    }

    /**
     * Of articles with exactly the text of an older one of the same outlet and host, the address of that one.
     *
     * @param drafts with an address and an outlet; of twins among them the first one counts as older
     * @return addresses by the id of the article that is a copy
     */
    @Transactional
    public Map<String, PageAddress> sameText(Collection<ArticleDraft> drafts) {
        return sameText.of(drafts);
    }

    /**
     * Takes back the article of an address, with the pages it was made from: its site wants it so. A tombstone enters
     * the feed. It comes back when it is stored again.
     *
     * @param reason in one sentence
     * @return whether there was one
     */
    @Transactional
    public boolean withdraw(PageAddress address, String reason) {
        return withdraw(List.of(address), reason) > 0;
    }

    /**
     * Takes back the articles of addresses; see {@link #withdraw(PageAddress, String)}.
     *
     * @return how many there were
     */
    @Transactional
    public int withdraw(Collection<PageAddress> addresses, String reason) {
        return tombstones.put(addresses.stream().map(ArticleDraft::idOf).toList(), addresses, reason);
    }
}
