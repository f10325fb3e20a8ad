package io.hearsay.extractor.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.claim.Claim;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.entity.SpeakerId;
import io.hearsay.text.CodePoints;
import io.hearsay.text.ContentId;
import io.hearsay.text.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes rows of the claims found in one article. */
final class ClaimRows {

    private final FeedArticle article;
    private final CodePoints text;
    private final Set<String> ids = new HashSet<>();

    private ClaimRows(FeedArticle article) {
        this.article = article;
        this.text = CodePoints.of(article.text());
    }

    /** The rows, in the claims' order. */
    static List<ClaimRow> of(FeedArticle article, List<Claim> claims) {
        return new ClaimRows(article).rows(claims);
    }

    private List<ClaimRow> rows(List<Claim> claims) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<ClaimRow> rows = new ArrayList<>();
        for (int position = 0; position < claims.size(); position++) {
            ClaimRow row = new ClaimRow();
            row.id = id(claims.get(position).attribution());
            row.articleId = article.id();
            row.position = position;
            row.publishedDate = article.publishedDate();
            row.outlet = article.outlet();
            row.extractedAt = now;
            fillAttribution(row, claims.get(position).attribution());
            fillSpeaker(row, claims.get(position));
            fillClaim(row, claims.get(position));
            rows.add(row);
        }
        for (int position = 0; position < rows.size(); position++) {
            int outer = claims.get(position).attribution().nestedIn();
            rows.get(position).nestedIn = outer < 0 ? null : rows.get(outer).id;
        }
        return rows;
    }

    /** Two claims of one span and cue, which two sources of one sentence may be, are numbered apart. */
    private String id(Attribution attribution) {
        Span first = attribution.content().getFirst();
        String cue = attribution.cue() == null
                ? "-"
                : Integer.toString(attribution.cue().start());
        String id = ContentId.of(
                article.contentHash(), Integer.toString(first.start()), Integer.toString(first.end()), cue);
        for (int number = 2; !ids.add(id); number++) {
            id = ContentId.of(id, Integer.toString(number));
        }
        return id;
    }

    private void fillAttribution(ClaimRow row, Attribution attribution) {
        row.type = Word.of(attribution.type());
        row.confidence = attribution.confidence();
        row.source = Json.write(TextSelector.of(attribution.source(), text));
        row.cue = Json.write(TextSelector.of(attribution.cue(), text));
        row.content = Json.write(attribution.content().stream()
                .map(span -> TextSelector.of(span, text))
                .toList());
    }

    private void fillSpeaker(ClaimRow row, Claim claim) {
        row.speakerId = SpeakerId.of(claim.speaker(), article.contentHash());
        row.speakerName = claim.speaker().name();
        row.speakerStatus = Word.of(claim.speaker().status());
        row.speakerRole = claim.speaker().role();
        row.represents = claim.speaker().represents();
    }

    private void fillClaim(ClaimRow row, Claim claim) {
        row.text = claim.text();
        row.via = Json.write(claim.via().stream().map(ViaHop::of).toList());
        row.act = Word.of(claim.act());
        row.polarity = Word.of(claim.polarity());
        row.modality = Word.of(claim.modality());
        row.why = claim.why();
        row.factuality = Word.of(claim.factuality());
        row.grounds = Json.write(ClaimGrounds.of(claim.grounds(), text));
        row.addressee = Json.write(TextSelector.of(claim.addressee(), text));
        row.date = claim.date();
        row.place = claim.place();
        row.carrier = Json.write(TextSelector.of(claim.carrier(), text));
        row.context = row.contextOfWords();
    }
}
