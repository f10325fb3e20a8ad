package io.hearsay.query.page;

import io.hearsay.query.submission.SubmissionState;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;

/** The way of something handed in, step by step; {@code steps:} in a template. */
@TemplateExtension(namespace = "steps")
final class Steps {

    /**
     * One step.
     *
     * @param state {@code done}, {@code now}, {@code ahead} or {@code failed}
     * @param means the same in words
     */
    record Step(String name, String state, String means) {}

    private Steps() {}

    /** All steps with how far they are. */
    static List<Step> of(SubmissionState submission) {
        List<String> names = submission.kind().equals("crawl")
                ? List.of("Handed in", "Fetched", "Read for claims")
                : List.of("Handed in", "Stored", "Read for claims");
        int done = done(submission);
        boolean failed = submission.state().equals("failed");
        return Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> step(names.get(i), i - done, failed))
                .toList();
    }

    private static int done(SubmissionState submission) {
        return switch (submission.state()) {
            case "extracted" -> 3;
            case "fetched" -> 2;
            case "failed" -> submission.articleId() == null ? 1 : 2;
            default -> 1;
        };
    }

    private static Step step(String name, int ahead, boolean failed) {
        if (ahead < 0) {
            return new Step(name, "done", "done");
        }
        if (ahead > 0) {
            return new Step(name, "ahead", failed ? "not done" : "to come");
        }
        return failed ? new Step(name, "failed", "failed") : new Step(name, "now", "under way");
    }
}
