package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.syndication.Document;
import io.hearsay.syndication.Reprint;
import io.hearsay.syndication.ReprintFinder;
import io.hearsay.syndication.ReprintGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** From a pile of documents to those that carry the same text. */
@Command(
        name = "reprints",
        mixinStandardHelpOptions = true,
        description = "Filter: documents in, which of them copy one another out.",
        footer = {
            "",
            "In:   {\"doc_id\", \"text\", \"outlet\"?, \"date\"?}",
            "Out:  {\"doc_id\", \"group\", \"copies\": [{\"doc_id\", \"kind\", \"share\", \"runs\"}]}",
            "",
            "Answers once all input is read: any document may copy any other."
        })
public final class ReprintsFilter implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ReprintFinder finder = new ReprintFinder();
    private final Set<String> seen = new HashSet<>();

    @Override
    public Integer call() {
        return new JsonLines(System.in, System.out, "doc_id").answerAll(this::unseen, this::answers);
    }

    Document unseen(InputLine line) {
        Document document = document(line);
        if (!seen.add(document.id())) {
            throw new BadLineException("\"doc_id\" %s stands on an earlier line, too".formatted(document.id()));
        }
        return document;
    }

    /** The document on a line. */
    public static Document document(InputLine line) {
        return new Document(line.text("doc_id"), line.text("text"), line.optional("outlet"), line.date("date"));
    }

    List<ObjectNode> answers(List<Document> documents) {
        Map<String, ReprintGroup> groups = groups(documents);
        return documents.stream()
                .map(document -> answer(document.id(), groups.get(document.id())))
                .toList();
    }

    /** The group of each document that has one, by document. */
    public Map<String, ReprintGroup> groups(List<Document> documents) {
        Map<String, ReprintGroup> groups = new HashMap<>();
        for (ReprintGroup group : finder.find(documents)) {
            group.members().forEach(member -> groups.put(member, group));
        }
        return groups;
    }

    /** A document without copies is a group of its own. */
    private static ObjectNode answer(String id, ReprintGroup group) {
        ObjectNode answer = JSON.createObjectNode().put("doc_id", id).put("group", group == null ? id : group.lead());
        ArrayNode copies = answer.putArray("copies");
        if (group != null) {
            group.copies().get(id).forEach(copy -> copies.add(copy(copy)));
        }
        return answer;
    }

    private static ObjectNode copy(Reprint reprint) {
        ObjectNode copy = JSON.createObjectNode()
                .put("doc_id", reprint.article())
                .put("kind", Spans.label(reprint.kind()))
                .put("share", reprint.share());
        ArrayNode runs = copy.putArray("runs");
        reprint.runs().forEach(run -> {
            ObjectNode both = runs.addObject();
            both.set("here", Spans.json(run.here()));
            both.set("there", Spans.json(run.there()));
        });
        return copy;
    }
}
