package io.hearsay.query.linked;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.proposition.PropositionAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.StatementReference;
import java.util.Objects;

/** Statements with the claims that report them, propositions with the statements that mean them. */
final class StatementNodes {

    private final Addresses addresses;
    private final SourceNodes sources;
    private final ClaimNodes claims;

    StatementNodes(Addresses addresses) {
        this.addresses = addresses;
        sources = new SourceNodes(addresses);
        claims = new ClaimNodes(addresses);
    }

    Node statement(StatementAnswer statement) {
        return Node.of("Claim")
                .with("@id", addresses.of("statements", statement.id()))
                .with("text", statement.text())
                .with("author", sources.speaker(statement.speaker()))
                .with("dateCreated", statement.saidOn())
                .with("exampleOfWork", addresses.of("propositions", statement.propositionId()))
                .with("firstAppearance", first(statement))
                .with(
                        "appearance",
                        statement.claims().stream()
                                .map(ClaimAnswer::article)
                                .distinct()
                                .map(sources::article)
                                .toList())
                .with(
                        "workExample",
                        statement.claims().stream().map(claims::claim).toList());
    }

    Node proposition(PropositionAnswer proposition) {
        return Node.of("Claim")
                .with("@id", addresses.of("propositions", proposition.id()))
                .with("text", proposition.text())
                .with(
                        "author",
                        proposition.speakers().stream()
                                .map(sources::speaker)
                                .filter(Objects::nonNull)
                                .toList())
                .with(
                        "workExample",
                        proposition.statements().stream().map(this::brief).toList());
    }

    private Node brief(StatementReference statement) {
        return Node.of("Claim")
                .with("@id", addresses.of("statements", statement.id()))
                .with("text", statement.text())
                .with("author", sources.speaker(statement.speaker()));
    }

    /** Where the earliest of its dated reports stands. */
    private Node first(StatementAnswer statement) {
        return statement.claims().stream()
                .map(ClaimAnswer::article)
                .filter(article -> article.published() != null)
                .findFirst()
                .map(sources::article)
                .orElse(null);
    }
}
