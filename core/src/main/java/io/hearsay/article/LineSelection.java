package io.hearsay.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Decides for every line of a plain text what it is to the article. */
final class LineSelection {

    private static final int FEWEST_WORDS = 4;
    private static final int WORDS_WITHOUT_STOP = 20;
    private static final int WORDS_OF_A_TEASER = 14;
    private static final double TITLE_CASE_SHARE = 0.6;
    private static final Pattern COUNTER = Pattern.compile(".*\\(\\d{1,6}\\)");

    private final List<String> lines;
    private final FurnitureLines known;
    private final BlockDecision[] decisions;
    private final Map<String, Integer> lastAt = new HashMap<>();

    private LineSelection(List<String> lines, FurnitureLines known) {
        this.lines = lines;
        this.known = known;
        this.decisions = new BlockDecision[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            lastAt.put(lines.get(i), i);
        }
    }

    /**
     * One decision for each line.
     *
     * @param lines folded lines in order
     */
    static List<BlockDecision> of(List<String> lines, FurnitureLines known) {
        LineSelection selection = new LineSelection(lines, known);
        selection.decide();
        return Arrays.asList(selection.decisions);
    }

    private void decide() {
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = decisionOnItsOwn(lines.get(i));
        }
        boolean scraped = isScraped();
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] == null) {
                decisions[i] = scraped
                        ? BlockDecision.furniture("no sentence, among furniture")
                        : BlockDecision.body("a line of a text without furniture");
            }
        }
        dropTeasers();
        markHeadline();
    }

    private BlockDecision decisionOnItsOwn(String line) {
        String reason = LineShape.furnitureReason(line);
        if (reason != null) {
            return BlockDecision.furniture(reason);
        }
        if (known.contains(line)) {
            return BlockDecision.furniture("recurs on the outlet's pages");
        }
        if (LineShape.isDate(line)) {
            return new BlockDecision(BlockRole.BYLINE, "a date line");
        }
        if (LineShape.isReportersCredit(line)) {
            return new BlockDecision(BlockRole.BYLINE, "names the reporters and editors");
        }
        if (LineShape.isPhotoCredit(line)) {
            return new BlockDecision(BlockRole.CAPTION, "a caption or photo credit");
        }
        return isSentence(line) ? BlockDecision.body("ends as a sentence does") : null;
    }

    private static boolean isSentence(String line) {
        int words = LineShape.words(line);
        return words >= WORDS_WITHOUT_STOP || (words >= FEWEST_WORDS && LineShape.endsSentence(line));
    }

    /** Whether furniture was scraped along with the text: lines that are certainly none of an article's. */
    private boolean isScraped() {
        for (BlockDecision decision : decisions) {
            if (decision != null && decision.role() == BlockRole.FURNITURE) {
                return true;
            }
        }
        return false;
    }

    private void dropTeasers() {
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i].isBody() && !isBodyAt(i - 1) && !isBodyAt(i + 1) && isTeaser(lines.get(i))) {
                decisions[i] = BlockDecision.furniture("a headline among furniture");
            }
        }
    }

    private boolean isBodyAt(int index) {
        return index >= 0 && index < decisions.length && decisions[index].isBody();
    }

    private static boolean isTeaser(String line) {
        String[] words = line.split(" ", -1);
        long capitals = Arrays.stream(words)
                .filter(word -> Character.isUpperCase(firstLetter(word)))
                .count();
        return words.length <= WORDS_OF_A_TEASER && capitals >= TITLE_CASE_SHARE * words.length;
    }

    private static int firstLetter(String word) {
        return word.codePoints().filter(Character::isLetter).findFirst().orElse('0');
    }

    private void markHeadline() {
        int first = 0;
        while (first < decisions.length && !(decisions[first].isBody() && isSentence(lines.get(first)))) {
            first++;
        }
        int end = first == decisions.length ? 0 : first;
        for (int i = end - 1; i >= 0; i--) {
            if (isHeadline(i, first)) {
                markAll(lines.get(i), first);
                return;
            }
        }
    }

    private boolean isHeadline(int index, int firstBody) {
        String line = lines.get(index);
        BlockRole role = decisions[index].role();
        return (role == BlockRole.BODY || decisions[index].reason().startsWith("no sentence"))
                && LineShape.words(line) >= FEWEST_WORDS
                && lastAt.get(line) < firstBody
                && !COUNTER.matcher(line).matches();
    }

    private void markAll(String headline, int firstBody) {
        for (int i = 0; i < firstBody; i++) {
            if (lines.get(i).equals(headline)) {
                decisions[i] = new BlockDecision(BlockRole.HEADLINE, "the headline");
            } else if (decisions[i].isBody()) {
                decisions[i] = BlockDecision.furniture("a line before the headline");
            }
        }
    }
}
