package io.hearsay.scraper.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The robots.txt files that are known: in the database for all scrapers, and read already in this process. A file that
 * another scraper asked for in the meantime is seen when the one that is held here expires.
 */
@Singleton
public class Robots {

    /** Bytes of rules that are held in this process, about: of ordinary files, those of ten thousand origins. */
    private static final long MOST_HELD = 24L << 20;

    private final RobotsParser parser;
    private final RobotsLifetime lifetime;
    private final ScraperSettings settings;
    private final InstantSource time;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<String, RobotsRules> held = Caffeine.newBuilder()
            .maximumWeight(MOST_HELD)
            .weigher((String origin, RobotsRules rules) -> rules.weight())
            .build();

    Robots(
            RobotsParser parser,
            ScraperSettings settings,
            InstantSource time,
            TransactionSynchronizationRegistry transaction) {
        this.parser = parser;
        this.lifetime = RobotsLifetime.of(settings);
        this.settings = settings;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * The rules of an address's origin; empty when its robots.txt must be asked for first. Asks the database only for
     * an origin of which this process holds no rules that have not expired.
     */
    public Optional<RobotsRules> rulesFor(PageAddress address) {
        String origin = address.origin();
        RobotsRules known = held.getIfPresent(origin);
        if (known == null || isOver(known)) {
            known = stored(origin);
            if (known == null || isOver(known)) {
                return Optional.empty();
            }
            held.put(origin, known);
        }
        return Optional.of(known);
    }

    private boolean isOver(RobotsRules rules) {
        return rules.expiresAt().isBefore(time.instant());
    }

    private RobotsRules stored(String origin) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            RobotsFile file = RobotsFile.findById(origin);
            return file == null ? null : rules(file);
        });
    }

    private RobotsRules rules(RobotsFile file) {
        Verdict verdict = Verdict.of(file.verdict);
        boolean copyHolds = file.isCopyGood(settings.robotsLastGood(), time.instant());
        return copyHolds ? RobotsRules.read(file, parser.parse(file)) : RobotsRules.unread(file, verdict);
    }

    /**
     * Keeps an answer; this process goes by it once the transaction is committed. One that could not be read expires
     * after a wait that doubles each time, or after what the host asks for when that is longer.
     *
     * @return what holds now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public RobotsRules keep(PageAddress address, RobotsAnswer answer) {
        RobotsFile known = RobotsFile.findById(address.origin());
        RobotsFile file = known == null ? RobotsFile.of(address.origin()) : known;
        file.take(answer, time.instant());
        file.expiresAt = file.fetchedAt.plus(lifetime.of(answer, file.failures));
        file.persist();
        RobotsRules rules = rules(file);
        transaction.registerInterposedSynchronization(new HoldOnceCommitted(file.origin, rules));
        return rules;
    }

    private final class HoldOnceCommitted implements Synchronization {

        private final String origin;
        private final RobotsRules rules;

        HoldOnceCommitted(String origin, RobotsRules rules) {
            this.origin = origin;
            this.rules = rules;
        }

        @Override
        public void beforeCompletion() {
            // Nothing is held before it is committed.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                held.put(origin, rules);
            }
        }
    }
}
