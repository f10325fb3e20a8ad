package io.hearsay.scraper.rights;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a site does not want done with one page.
 *
 * @param said each opt-out that holds, with the place it was read from
 * @param policy URL of the terms on which mining is licensed, or null; only ever with a reservation
 */
public record Rights(Map<OptOut, Place> said, String policy) {

    /** Nothing is reserved. */
    public static final Rights NONE = new Rights(Map.of(), null);

    private static final List<OptOut> AGAINST_ARTICLES =
            List.of(OptOut.TDM_RESERVATION, OptOut.NOINDEX, OptOut.UNAVAILABLE_AFTER);

    public Rights {
        Map<OptOut, Place> ordered = new EnumMap<>(OptOut.class);
        ordered.putAll(said);
        said = Collections.unmodifiableMap(ordered);
    }

    /** Whether no article may be made of the page, and an earlier one goes. */
    public boolean forbidsArticle() {
        return AGAINST_ARTICLES.stream().anyMatch(said::containsKey);
    }

    /** Whether the page's links may not be followed. */
    public boolean forbidsLinks() {
        return said.containsKey(OptOut.NOFOLLOW);
    }

    /** Whether what the page says may not be kept. */
    public boolean forbidsBody() {
        return forbidsArticle() || said.containsKey(OptOut.NOARCHIVE);
    }

    /** Why there is no article, in one sentence; or null where there may be one. */
    public String reason() {
        return AGAINST_ARTICLES.stream()
                .filter(said::containsKey)
                .findFirst()
                .map(optOut ->
                        "%s (%s)".formatted(optOut.sentence(), said.get(optOut).wireName()))
                .orElse(null);
    }

    /**
     * What of it concerns a sitemap or a feed. Those are read to find pages and never become articles, and sites mark
     * them {@code noindex} for search engines as a matter of course.
     */
    public Rights ofList() {
        Map<OptOut, Place> left = new EnumMap<>(OptOut.class);
        left.putAll(said);
        left.keySet().removeAll(List.of(OptOut.NOINDEX, OptOut.UNAVAILABLE_AFTER));
        return new Rights(left, policy);
    }
}
