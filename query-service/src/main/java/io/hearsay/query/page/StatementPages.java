package io.hearsay.query.page;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Scope;
import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.query.contradiction.ContradictionResource;
import io.hearsay.query.statement.RelationAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.StatementResource;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/** One statement: its reports, its origins, what was copied, what it contradicts. */
@Path("/statements/{id}")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class StatementPages {

    /** Relations whose passages are shown side by side; of the others a line says enough. */
    private static final Set<String> OPPOSED = Set.of("contradicts", "position-change");

    private final StatementResource statements;
    private final ContradictionResource contradictions;
    private final SideBySide sideBySide;
    private final Caller caller;

    StatementPages(
            StatementResource statements, ContradictionResource contradictions, SideBySide sideBySide, Caller caller) {
        this.statements = statements;
        this.contradictions = contradictions;
        this.sideBySide = sideBySide;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        StatementAnswer statement = statements.getStatement(id);
        List<RelationAnswer> agreeing = statement.relations().stream()
                .filter(relation -> !OPPOSED.contains(relation.kind()))
                .toList();
        return new Statement(
                statement,
                sideBySide.of(statement),
                opposed(statement, "contradicts"),
                opposed(statement, "position-change"),
                agreeing,
                caller.may(Scope.CORRECT),
                Twins.of("/statements/" + id));
    }

    private List<ContradictionAnswer> opposed(StatementAnswer statement, String relation) {
        return statement.relations().stream().map(RelationAnswer::kind).noneMatch(relation::equals)
                ? List.of()
                : contradictions
                        .listContradictions(null, statement.id(), relation, Stretch.longest())
                        .items();
    }
}
