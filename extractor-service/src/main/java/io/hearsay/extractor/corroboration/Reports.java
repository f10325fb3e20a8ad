package io.hearsay.extractor.corroboration;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.corroboration.Report;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.TextSelector;
import io.hearsay.extractor.claim.ViaHop;
import java.util.Comparator;
import java.util.List;

/** Stored claims as core compares them. */
final class Reports {

    /** By time, undated last, then by id. */
    static final Comparator<Report> EARLIEST = Comparator.comparing(
                    Report::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Report::id);

    private static final TypeReference<List<ViaHop>> CHAIN = new TypeReference<>() {};
    private static final TypeReference<TextSelector> SELECTOR = new TypeReference<>() {};

    private Reports() {}

    static Report of(ClaimRow row) {
        return new Report(
                row.id,
                row.articleId,
                row.outlet,
                row.publishedDate,
                row.speaker(),
                via(row.via),
                row.text,
                Word.constant(QuotationType.class, row.type),
                Word.constant(SpeechAct.class, row.act),
                Word.constant(Polarity.class, row.polarity),
                Word.constant(Modality.class, row.modality),
                row.date,
                Json.read(row.carrier, SELECTOR).exact());
    }

    static Speaker speaker(String name, String status, String role, String represents) {
        return new Speaker(name, Word.constant(SpeakerStatus.class, status), role, represents);
    }

    static List<Via> via(String json) {
        return Json.read(json, CHAIN).stream().map(ViaHop::via).toList();
    }
}
