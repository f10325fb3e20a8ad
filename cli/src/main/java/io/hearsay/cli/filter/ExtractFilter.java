package io.hearsay.cli.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.article.BodyText;
import io.hearsay.attribution.Attribution;
import io.hearsay.claim.Analysis;
import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimExtractor;
import io.hearsay.claim.ClaimSource;
import io.hearsay.claim.Grounds;
import io.hearsay.entity.Speaker;
import io.hearsay.text.Span;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** From a text to the claims in it. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Filter: a text in, its claims out.",
        footer = {
            "",
            "In:   {\"doc_id\", \"text\", \"date\"?, \"outlet\"?}",
            "Out:  {\"doc_id\", \"claims\": [{\"source\", \"cue\", \"content\", \"type\", \"speaker\", \"via\", ...}]}",
            "",
            "Spans are half-open, in Unicode code points of the text as given."
        })
public final class ExtractFilter implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ClaimExtractor extractor = ClaimExtractor.create();

    @Override
    public Integer call() {
        return new JsonLines(System.in, System.out, "doc_id").answerEach(this::answer);
    }

    /** The claims of the text on a line, as the filter prints them. */
    public ObjectNode answer(InputLine line) {
        ObjectNode answer = JSON.createObjectNode().put("doc_id", line.text("doc_id"));
        answer.put("analysis", Spans.label(Analysis.of(line.text("text"))));
        ArrayNode claims = answer.putArray("claims");
        claims(line.text("text"), line.date("date"), line.optional("outlet"))
                .forEach(claim -> claims.add(describe(claim)));
        return answer;
    }

    /** Lines that are furniture yield no claim, and neither does a text without an article. */
    private List<Claim> claims(String text, String date, String outlet) {
        List<Span> body = BodyText.of(text);
        return body.isEmpty() ? List.of() : extractor.extract(new ClaimSource(text, body, date, outlet));
    }

    private static ObjectNode describe(Claim claim) {
        Attribution attribution = claim.attribution();
        ObjectNode described = JSON.createObjectNode();
        described.set("source", Spans.json(attribution.source()));
        described.set("cue", Spans.json(attribution.cue()));
        described.set("content", Spans.json(attribution.content()));
        described.put("type", Spans.label(attribution.type()));
        described.set("speaker", speaker(claim.speaker()));
        ArrayNode via = described.putArray("via");
        claim.via().forEach(hop -> via.addObject().put("name", hop.name()).put("kind", Spans.label(hop.kind())));
        described
                .put("polarity", Spans.label(claim.polarity()))
                .put("modality", Spans.label(claim.modality()))
                .put("act", Spans.label(claim.act()))
                .put("factuality", Spans.label(claim.factuality()))
                .put("date", claim.date())
                .put("place", claim.place());
        described.set("addressee", Spans.json(claim.addressee()));
        described.set("grounds", grounds(claim.grounds()));
        if (attribution.nestedIn() >= 0) {
            described.put("nestedIn", attribution.nestedIn());
        }
        return described.put("confidence", attribution.confidence()).put("why", claim.why());
    }

    private static ObjectNode grounds(Grounds grounds) {
        ObjectNode described = JSON.createObjectNode();
        described.set("act", Spans.json(grounds.act()));
        described.set("polarity", Spans.json(grounds.polarity()));
        described.set("modality", Spans.json(grounds.modality()));
        described.set("factuality", Spans.json(grounds.factuality()));
        return described;
    }

    private static ObjectNode speaker(Speaker speaker) {
        return JSON.createObjectNode()
                .put("name", speaker.name())
                .put("status", Spans.label(speaker.status()))
                .put("role", speaker.role())
                .put("represents", speaker.represents());
    }
}
