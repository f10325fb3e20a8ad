package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.corroboration.Relation;
import io.hearsay.corroboration.RelationFinder;
import io.hearsay.corroboration.Utterance;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** From two statements to how they relate. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Filter: two statements in, how they relate out.",
        footer = {
            "",
            "In:   {\"id\", \"a\": {\"speaker\", \"text\", \"date\"}, \"b\": {\"speaker\", \"text\", \"date\"}}",
            "Out:  {\"id\", \"relation\", \"score\", \"reason\"}",
            "",
            "Relations: same, entails (a says more than b), contradicts, position-change, unrelated."
        })
public final class CompareFilter implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final RelationFinder finder = new RelationFinder();

    @Override
    public Integer call() {
        return new JsonLines(System.in, System.out, "id").answerEach(this::answer);
    }

    /** The relation of the two statements on a line, as the filter prints it. */
    public ObjectNode answer(InputLine line) {
        String id = line.text("id");
        Relation relation = finder.compare(utterance(line.object("a")), utterance(line.object("b")));
        return JSON.createObjectNode()
                .put("id", id)
                .put("relation", Spans.label(relation.kind()))
                .put("score", relation.score())
                .put("reason", relation.reason());
    }

    private static Utterance utterance(InputLine line) {
        return Utterance.of(line.optional("speaker"), line.text("text"), line.date("date"));
    }
}
