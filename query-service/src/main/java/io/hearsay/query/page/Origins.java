package io.hearsay.query.page;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.statement.OriginGroup;
import io.hearsay.query.statement.StatementAnswer;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A statement's origins as a reader is told of them; {@code reports:} in a template. */
@TemplateExtension(namespace = "reports")
final class Origins {

    /**
     * Why two reports are one origin.
     *
     * @param rule the rule that joins them
     * @param a who published the one
     * @param b who published the other
     * @param reason in words, or null
     */
    record Named(String rule, String a, String b, String reason) {}

    /**
     * One origin.
     *
     * @param reports the claims that go back to it
     */
    record Origin(List<ClaimAnswer> reports, List<Named> joins) {}

    private Origins() {}

    /** Why the reports of a statement count as so few origins. */
    static List<Named> joins(StatementAnswer statement) {
        return origins(statement).stream()
                .flatMap(origin -> origin.joins().stream())
                .toList();
    }

    /** All joins of some origins. */
    static List<OriginGroup.Join> joinsOf(List<OriginGroup> groups) {
        return groups.stream().flatMap(group -> group.joins().stream()).toList();
    }

    /** The origins of a statement, each with its reports. */
    static List<Origin> origins(StatementAnswer statement) {
        Map<String, ClaimAnswer> reports =
                statement.claims().stream().collect(Collectors.toMap(ClaimAnswer::id, Function.identity()));
        return statement.originGroups().stream()
                .map(group -> origin(group, reports))
                .toList();
    }

    /** How many statements contradict one. */
    static int against(StatementAnswer statement) {
        return (int) statement.relations().stream()
                .filter(relation -> relation.kind().equals("contradicts"))
                .count();
    }

    private static Origin origin(OriginGroup group, Map<String, ClaimAnswer> reports) {
        return new Origin(
                group.claims().stream()
                        .map(reports::get)
                        .filter(Objects::nonNull)
                        .toList(),
                group.joins().stream()
                        .map(join -> new Named(
                                join.rule(),
                                publisher(reports.get(join.a()), "one page"),
                                publisher(reports.get(join.b()), "another"),
                                join.reason()))
                        .toList());
    }

    private static String publisher(ClaimAnswer report, String otherwise) {
        return report == null ? otherwise : publisher(report.article());
    }

    /** Who published an article, as far as that is known. */
    static String publisher(ArticleReference article) {
        if (article.outlet() != null) {
            return article.outlet();
        }
        return article.title() == null ? "a page" : article.title();
    }
}
