package io.hearsay.query.twin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A view of the page that has twins, and which of the API's answers they are.
 *
 * <p>Each with the fields of the answer that its rows are in, separated by a space, and the columns of CSV.
 */
enum View {
    STATEMENTS("/statements", "/statements", "items", Columns.STATEMENTS),
    STATEMENT("/statements/{id}", "/statements/{id}", "claims", Columns.CLAIMS),
    CLAIMS("/claims", "/claims", "items", Columns.CLAIMS),
    CLAIM("/claims/{id}", "/claims/{id}", "", Columns.CLAIMS),
    PROPOSITIONS("/propositions", "/propositions", "items", Columns.PROPOSITIONS),
    PROPOSITION("/propositions/{id}", "/propositions/{id}", "statements", Columns.PROPOSED),
    CONTRADICTIONS("/contradictions", "/contradictions", "items", Columns.CONTRADICTIONS),
    SPEAKERS("/speakers", "/speakers", "items", Columns.SPEAKERS),
    SPEAKER("/speakers/{id}", "/speakers/{id}/timeline", "items undated", Columns.TIMELINE),
    ARTICLE("/articles/{id}", "/articles/{id}", "items", Columns.CLAIMS),
    OUTLETS("/outlets", "/outlets", "items", Columns.OUTLETS),
    CORRECTIONS("/corrections", "/corrections", "items", Columns.CORRECTIONS),
    HANDED_IN("/hand-in/{kind}/{id}", "/submissions/{kind}/{id}", "", Columns.HANDED_IN);

    private final String page;
    private final String answer;
    private final String rows;
    private final String columns;

    View(String page, String answer, String rows, String columns) {
        this.page = page;
        this.answer = answer;
        this.rows = rows;
        this.columns = columns;
    }

    /** The view at a path of the page. */
    static Optional<View> at(String path) {
        return Arrays.stream(values()).filter(view -> view.isAt(path)).findFirst();
    }

    private boolean isAt(String path) {
        String[] steps = path.split("/", -1);
        String[] own = page.split("/", -1);
        return steps.length == own.length
                && IntStream.range(0, own.length)
                        .allMatch(i -> isNamed(own[i]) ? isPlain(steps[i]) : own[i].equals(steps[i]));
    }

    /** Ids are letters and digits; anything else has no twin, and no need to be decoded twice. */
    private static boolean isPlain(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    private static boolean isNamed(String step) {
        return step.startsWith("{");
    }

    /** The path of the API's answer to a path of this view. */
    String answer(String path, Form form) {
        String[] steps = path.split("/", -1);
        String[] own = page.split("/", -1);
        String filled = "/api/v1" + answer;
        for (int i = 0; i < own.length; i++) {
            filled = isNamed(own[i]) ? filled.replace(own[i], steps[i]) : filled;
        }
        return this == ARTICLE && form != Form.JSON ? filled + "/claims" : filled;
    }

    /** Where an answer's rows are: in these fields, or, if there are none, the answer is the only row. */
    List<String> rows() {
        return words(rows);
    }

    List<Column> columns() {
        return words(columns).stream().map(Column::of).toList();
    }

    private static List<String> words(String separated) {
        return Arrays.stream(separated.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What to call a file of it. */
    String fileName(String path, Form form) {
        String name = path.substring(1)
                .chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) && c < 128 ? String.valueOf((char) c) : "-")
                .collect(Collectors.joining());
        return name + form.suffix();
    }
}
