package io.hearsay.cli.fault;

import io.hearsay.cli.doctor.Examination;
import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left of a scene once it has come to rest. */
public final class Aftermath {

    private static final int EXAMPLES = 10;

    private Aftermath() {}

    /** Waits for the end of all work, then sets what was lost, is there twice or does not add up beside none. */
    public static void judge(Scene scene, Farm farm, Contributions contributions, Trial trial)
            throws InterruptedException, SQLException {
        Figures figures = trial.figures();
        figures.exactly("services that do not come to rest", scene.awaitRest(trial) ? 0 : 1, 0);
        Set<String> known = farm.pages().collect(Collectors.toSet());
        try (Connection connection = scene.connect()) {
            Ledger ledger = new Ledger(connection);
            figures.report("pages of the farm", known.size());
            figures.exactly(
                    "addresses without an end", ledger.open(scene.crawl().id()), 0);
            Set<String> articles = ledger.articles();
            Map<String, String> ends = ledger.ends(scene.crawl().id());
            known.stream()
                    .filter(page -> !articles.contains(page))
                    .limit(EXAMPLES)
                    .forEach(page -> trial.say("lost: %s, %s".formatted(page, ends.get(page))));
            figures.exactly("articles lost", Ledger.missing(known, articles), 0);
            figures.exactly("articles there twice", ledger.repeatedArticles(), 0);
            figures.exactly("articles left unprocessed", ledger.unprocessed(), 0);
        }
        contributions.judge();
        Examination examination = scene.examineAtRest(trial);
        examination.print(System.err);
        figures.exactly(
                "invariants broken at rest, everything made again",
                examination.broken().size(),
                0);
    }
}
