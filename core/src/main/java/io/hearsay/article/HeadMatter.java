package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines printed around a headline: who wrote, and when. Only these are evidence; a date at the top of the page is
 * the page's clock, one at its end belongs to another article or to the copyright.
 */
final class HeadMatter {

    private static final int LINES_BEFORE = 3;
    private static final int LINES_AFTER = 8;
    private static final int LONGEST_LINE = 160;
    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]{0,25}(?: (?:(?:de|van|von|der|di|da|al|bin|el|la|le)(?= ) ?)?\\p{Lu}[\\p{L}.'’-"
                    + "]{0,25}){1,3}";
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:Written|Posted|Published|Reported|Story|Words|Text) )?(?:[Bb]y|BY|Von|von|Por|por|Par|par|Do"
                    + "or|Av|Af|Di):? "
                    + "(" + NAME + "(?:(?:, | and | und | y | e | et | & )" + NAME + "){0,4})");

    private final List<String> lines = new ArrayList<>();

    private HeadMatter() {}

    /**
     * Gathers the lines.
     *
     * @param decisions what each of the page's blocks is
     */
    static HeadMatter of(PageBlocks page, List<BlockDecision> decisions) {
        HeadMatter matter = new HeadMatter();
        int headline = headline(page, decisions);
        if (headline >= 0) {
            int last = Math.min(decisions.size() - 1, headline + LINES_AFTER);
            for (int i = headline + 1; i <= last; i++) {
                matter.add(page.blocks().get(i));
            }
            for (int i = headline - 1; i >= Math.max(0, headline - LINES_BEFORE); i--) {
                matter.add(page.blocks().get(i));
            }
        }
        return matter;
    }

    /** The headline right before the article: the last one before its first paragraph. */
    private static int headline(PageBlocks page, List<BlockDecision> decisions) {
        int headline = -1;
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).role() == BlockRole.HEADLINE) {
                headline = i;
            } else if (decisions.get(i).isBody()
                    && headline >= 0
                    && Prose.of(page.blocks().get(i)) > 0) {
                return headline;
            }
        }
        return headline;
    }

    private void add(Block block) {
        if (block.text().length() <= LONGEST_LINE && Prose.of(block) == 0) {
            lines.add(block.text());
        }
    }

    /** The date printed around the headline, ISO 8601, or null. */
    String date() {
        for (String line : lines) {
            String date = line.indexOf('©') < 0 ? PageDate.ofText(line) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The names after "By", as printed; empty when no line says so. */
    List<String> authors() {
        for (String line : lines) {
            Matcher byline = BYLINE.matcher(line);
            if (byline.find()) {
                return List.of(byline.group(1));
            }
        }
        return List.of();
    }
}
