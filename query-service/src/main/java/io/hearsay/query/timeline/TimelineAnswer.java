package io.hearsay.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.contradiction.ContradictionAnswer;
import io.hearsay.query.speaker.SpeakerAnswer;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.web.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a speaker has said over time.
 *
 * @param items dated statements, the earliest first
 * @param undated statements without a date, apart, with what bounds them; on the first stretch only
 * @param total how many dated statements there are
 * @param next cursor of the following stretch of dated ones; absent at the end
 */
@Schema(name = "Timeline", description = "What a speaker has said over time; the undated apart, never guessed at.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineAnswer(
        SpeakerAnswer speaker,
        List<Entry> items,
        List<Entry> undated,
        Total total,
        @Schema(nullable = true) String next) {

    /**
     * One statement on the timeline.
     *
     * @param date when it was said as far as any report tells, else of its earliest dated report; null when undated
     * @param counterparts whom or what it names: countries, governments, groups
     * @param changes the earlier positions it departs from, each with both passages
     * @param bounds what is known of an undated one's time
     */
    @Schema(name = "TimelineEntry", description = "One statement on the timeline.")
    public record Entry(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "2014-08-26") String date,
            StatementAnswer statement,
            List<String> counterparts,
            @Schema(description = "Earlier positions it departs from, each with both passages")
                    List<ContradictionAnswer> changes,
            List<Bound> bounds) {}

    /**
     * What is known of an undated statement's time.
     *
     * @param relation {@code after} or {@code before}
     * @param date as far as it is known: ISO 8601, or day and month without a year ({@code --09-30})
     * @param reason in words, with the passage it rests on
     */
    @Schema(name = "TimelineBound", description = "What is known of an undated statement's time.")
    public record Bound(
            @Schema(
                            enumeration = {"after", "before"},
                            examples = "after")
                    String relation,
            @Schema(examples = "--09-30") String date,
            @Schema(examples = "the article tells of 30 September as past") String reason,
            @Schema(nullable = true, examples = "September 30") String exact) {}
}
