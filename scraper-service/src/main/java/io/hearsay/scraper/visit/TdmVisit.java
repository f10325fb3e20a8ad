package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.rights.TdmAnswer;
import io.hearsay.scraper.rights.TdmFetch;
import io.hearsay.scraper.rights.TdmFiles;
import io.hearsay.scraper.robots.RobotsRules;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What a visit does when the origin's tdmrep.json has to be asked for first. */
@Singleton
class TdmVisit {

    private final TdmFiles files;
    private final TdmFetch tdmFetch;
    private final ScraperSettings settings;

    TdmVisit(TdmFiles files, TdmFetch tdmFetch, ScraperSettings settings) {
        this.files = files;
        this.tdmFetch = tdmFetch;
        this.settings = settings;
    }

    /** Whether the file is not known, and robots.txt allows asking for it. */
    boolean isDue(Lease lease, RobotsRules rules) {
        return files.isDue(lease.address()) && allows(rules, TdmFetch.file(lease.address()));
    }

    private boolean allows(RobotsRules rules, PageAddress address) {
        return rules.refusal(address, settings.longestCrawlDelay()).isEmpty();
    }

    /** Asks for the file; the address waits for it, and for the host's pause. */
    Finished ask(Assignment assignment, RobotsRules rules) {
        Duration delay = rules.crawlDelay()
                .filter(asked -> asked.compareTo(settings.hostDelay()) > 0)
                .orElse(settings.hostDelay());
        TdmAnswer answer = tdmFetch.ask(assignment.lease().address(), file -> allows(rules, file), delay);
        return Finished.tdmAsked(assignment, answer, Finished.Request.endedNow(delay, answer.retryAfter()));
    }
}
