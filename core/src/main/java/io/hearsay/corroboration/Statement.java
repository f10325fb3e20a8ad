package io.hearsay.corroboration;

import io.hearsay.claim.Via;
import io.hearsay.entity.Speaker;
import java.util.List;

/**
 * One utterance by one speaker, however many articles report it.
 *
 * @param id made of its earliest report's id
 * @param text verbatim content of its fullest direct claim, else of its fullest claim
 * @param speaker the speaker under the fullest name that a report gives
 * @param via the chain as the reports tell it, without repetition
 * @param fullest the report the text is taken from
 * @param reports every report of it, earliest first, undated last
 */
public record Statement(String id, String text, Speaker speaker, List<Via> via, Report fullest, List<Report> reports) {

    public Statement {
        via = List.copyOf(via);
        reports = List.copyOf(reports);
    }

    /** ISO date of the earliest dated report, or null when all are undated. */
    public String firstReported() {
        return reports.getFirst().published();
    }

    /** The number of articles that report it. */
    public int pages() {
        return (int) reports.stream().map(Report::article).distinct().count();
    }

    /** The statement as something to compare with others. */
    public Utterance utterance() {
        return new Utterance(
                speaker,
                text,
                fullest.when(),
                fullest.act(),
                fullest.polarity(),
                fullest.modality(),
                fullest.carrier());
    }
}
