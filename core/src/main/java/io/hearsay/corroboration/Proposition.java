package io.hearsay.corroboration;

import java.util.List;

/**
 * What is asserted, whoever asserts it.
 *
 * @param id made of its earliest statement's id
 * @param text the earliest statement's text
 * @param statements the statements that mean the same, earliest first, undated last
 */
public record Proposition(String id, String text, List<Statement> statements) {

    public Proposition {
        statements = List.copyOf(statements);
    }

    /** Every report of it, whoever is quoted. */
    public List<Report> reports() {
        return statements.stream()
                .flatMap(statement -> statement.reports().stream())
                .toList();
    }
}
