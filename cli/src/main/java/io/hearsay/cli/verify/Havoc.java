package io.hearsay.cli.verify;

import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Kills and holds up scrapers at random, crashes Postgres once, and starts again whatever has ended. */
final class Havoc {

    /** Longer than a lease on a host. */
    private static final Duration HOLD_UP = Duration.ofSeconds(40);

    private static final Duration QUICK_HOLD_UP = Duration.ofSeconds(12);
    private static final int HELD_UP_EVERY = 4;

    private final ServiceFleet fleet;
    private final Trial trial;
    private final SplittableRandom random;
    private final Duration interval;
    private final int databaseCrashAt;
    private final int mostBlows;
    private FleetService heldUp;
    private Instant heldUpUntil;
    private int blows;
    private int kills;
    private int holdUps;
    private int databaseCrashes;

    Havoc(ServiceFleet fleet, Trial trial) {
        this.fleet = fleet;
        this.trial = trial;
        this.random = new SplittableRandom(trial.options().seed());
        this.interval = Duration.ofSeconds(trial.options().sized(5, 6));
        this.mostBlows = trial.options().sized(4, Integer.MAX_VALUE);
        this.databaseCrashAt = trial.options().sized(2, 7);
    }

    /** Goes on until all addresses of a crawl have ended, or for as long as it may. */
    void wreakUntilDone(String crawl, Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        Instant next = Instant.now().plus(interval);
        while (!isDone(crawl) && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(250);
            if (blows < mostBlows && Instant.now().isAfter(next)) {
                next = Instant.now().plus(interval);
                strike();
            }
            recover();
        }
        release();
        trial.progress().end();
    }

    private boolean isDone(String crawl) {
        try (Connection connection = fleet.connect()) {
            Map<String, Long> states = new Ledger(connection).states(crawl);
            long known = states.values().stream().mapToLong(Long::longValue).sum();
            long open = states.getOrDefault("queued", 0L) + states.getOrDefault("leased", 0L);
            trial.progress().show(known - open, known, "%d of %d addresses".formatted(known - open, known));
            return known > 0 && open == 0;
        } catch (SQLException _) {
            // Postgres is just being crashed.
            return false;
        }
    }

    /**
     * Strikes only at scrapers that work: one killed while it starts has nothing to lose, and nothing would get done.
     */
    private void strike() throws InterruptedException {
        List<FleetService> atWork = atWork();
        if (blows + 1 == databaseCrashAt) {
            trial.say("crashing Postgres");
            fleet.crashDatabase();
            databaseCrashes++;
        } else if (atWork.isEmpty()) {
            return;
        } else if (blows % HELD_UP_EVERY == 0 && heldUp == null) {
            holdUp(anyOf(atWork));
        } else {
            kill(anyOf(atWork));
        }
        blows++;
    }

    private List<FleetService> atWork() throws InterruptedException {
        List<FleetService> atWork = new ArrayList<>();
        for (FleetService scraper : fleet.services()) {
            if (!scraper.equals(heldUp) && scraper.isReady()) {
                atWork.add(scraper);
            }
        }
        return atWork;
    }

    private FleetService anyOf(List<FleetService> scrapers) {
        return scrapers.get(random.nextInt(scrapers.size()));
    }

    private void kill(FleetService victim) throws InterruptedException {
        trial.say("killing process " + victim.process().pid());
        victim.kill();
        kills++;
    }

    private void holdUp(FleetService victim) throws InterruptedException {
        trial.say("holding up process " + victim.process().pid());
        victim.pause();
        heldUp = victim;
        heldUpUntil = Instant.now().plus(trial.options().isQuick() ? QUICK_HOLD_UP : HOLD_UP);
        holdUps++;
    }

    /** As a cluster would: whoever has ended is started again. */
    private void recover() throws InterruptedException {
        if (heldUp != null && Instant.now().isAfter(heldUpUntil)) {
            release();
        }
        fleet.services().stream().filter(scraper -> !scraper.isAlive()).forEach(FleetService::start);
    }

    private void release() throws InterruptedException {
        if (heldUp != null) {
            heldUp.resume();
            heldUp = null;
        }
    }

    int databaseCrashes() {
        return databaseCrashes;
    }

    void report() {
        trial.figures().report("scrapers killed", kills);
        trial.figures().report("scrapers held up past their lease", holdUps);
    }
}
