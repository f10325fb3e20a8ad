package io.hearsay.extractor.takedown;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.text.CodePoints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is left of an article when people's words are taken down.
 *
 * @param article as it may be kept, as long as it was
 * @param gone places, among the claims found, of those that are none
 * @param isAny whether anything was taken out
 */
public record Withholding(FeedArticle article, Set<Integer> gone, boolean isAny) {

    public Withholding {
        gone = Set.copyOf(gone);
    }

    static Withholding of(FeedArticle article, List<Claim> claims, List<Rule> rules) {
        CodePoints text = CodePoints.of(article.text());
        Blanks blanks = new Blanks(text);
        String title = article.title();
        String creditLine = article.creditLine();
        for (Rule rule : rules) {
            List<Claim> theirs = claims.stream()
                    .filter(claim -> rule.isMeantBy(claim.speaker()))
                    .toList();
            theirs.forEach(claim -> blanks.add(claim.carrier()));
            boolean here = !theirs.isEmpty()
                    || rule.anywhere().isIn(article.text())
                    || rule.anywhere().isIn(title);
            if (here && rule.mentions()) {
                blanks.addSentences(rule.nearby().mentions(article.text()));
            }
            title = here && rule.nearby().isIn(title) ? null : title;
            creditLine = rule.anywhere().isIn(creditLine) ? null : creditLine;
        }
        Set<Integer> gone = gone(claims, blanks);
        boolean any = !blanks.isEmpty()
                || !Objects.equals(title, article.title())
                || !Objects.equals(creditLine, article.creditLine());
        return any
                ? new Withholding(shown(article, blanks.applied(), title, creditLine), gone, true)
                : new Withholding(article, Set.of(), false);
    }

    /** Of a sentence all of it goes, and so on with whatever else stands in it. */
    private static Set<Integer> gone(List<Claim> claims, Blanks blanks) {
        BitSet gone = new BitSet();
        boolean more = !blanks.isEmpty();
        while (more) {
            more = false;
            for (int i = 0; i < claims.size(); i++) {
                if (!gone.get(i) && blanks.touch(claims.get(i).carrier())) {
                    gone.set(i);
                    blanks.add(claims.get(i).carrier());
                    more = true;
                }
            }
        }
        Set<Integer> places = new HashSet<>();
        gone.stream().forEach(places::add);
        return places;
    }

    private static FeedArticle shown(FeedArticle article, String text, String title, String creditLine) {
        return new FeedArticle(
                article.cursor(),
                article.id(),
                article.revision(),
                article.contentHash(),
                article.erased(),
                article.outlet(),
                title,
                text,
                article.published(),
                creditLine);
    }

    /**
     * Those of the rows made of the claims found that are left; what was nested in one that is gone is nested in none.
     */
    public List<ClaimRow> left(List<ClaimRow> rows) {
        if (gone.isEmpty()) {
            return rows;
        }
        Set<String> ids = new HashSet<>();
        List<ClaimRow> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (gone.contains(i)) {
                ids.add(rows.get(i).id);
            } else {
                left.add(rows.get(i));
            }
        }
        left.stream().filter(row -> ids.contains(row.nestedIn)).forEach(row -> row.nestedIn = null);
        return left;
    }
}
