package io.hearsay.cli.fault;

import io.hearsay.cli.fault.Fault.Kind;
import io.hearsay.cli.services.FleetService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Everything that can go wrong on a scene. */
public final class Faults {

    private static final Duration FURTHER = Duration.ofMillis(200);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene;
    private final Duration hold;
    private final Map<Kind, List<Fault>> byKind = new EnumMap<>(Kind.class);
    private final List<String> notRun = new ArrayList<>();

    private Faults(Scene scene, Duration hold) {
        this.scene = scene;
        this.hold = hold;
    }

    /**
     * What can go wrong on a scene.
     *
     * @param hold how long a fault that does not heal by itself is left at first
     */
    public static Faults of(Scene scene, Duration hold) {
        Faults faults = new Faults(scene, hold);
        scene.parts().forEach(faults::ofPart);
        faults.ofDatabase();
        faults.ofVolume();
        faults.add(new Fault(Kind.QUEUE, "more extractions than can be done", new Flood(scene, hold)::strike));
        return faults;
    }

    private void add(Fault fault) {
        byKind.computeIfAbsent(fault.kind(), kind -> new ArrayList<>()).add(fault);
    }

    private void ofPart(Part part) {
        FleetService service = part.service();
        add(new Fault(Kind.KILL, "killing " + service.name(), service::kill));
        add(new Fault(Kind.RESTART, "stopping " + service.name(), service::end));
        add(new Fault(Kind.PAUSE, "holding up " + service.name(), () -> {
            service.pause();
            // Longer than any lease here.
            hold(4);
            service.resume();
        }));
        part.links().forEach(this::ofLink);
        part.clock().ifPresent(clock -> ofClock(service.name(), clock));
    }

    private void ofLink(Link link) {
        add(new Fault(Kind.PARTITION, "cutting %s".formatted(link.name()), () -> {
            link.cut();
            hold(1);
            link.mend();
        }));
        add(new Fault(Kind.PARTITION, "silencing %s".formatted(link.name()), () -> {
            link.silence();
            hold(3);
            link.mend();
        }));
        add(new Fault(Kind.PARTITION, "silencing %s, then breaking it".formatted(link.name()), () -> {
            link.silence();
            hold(1);
            link.breakOff();
            link.mend();
        }));
        add(new Fault(Kind.PARTITION, "slowing %s".formatted(link.name()), () -> {
            link.slow(FURTHER);
            hold(2);
            link.mend();
        }));
        add(new Fault(Kind.PARTITION, "losing the other end of %s".formatted(link.name()), () -> {
            link.lose();
            hold(1);
        }));
        add(new Fault(Kind.PARTITION, "breaking %s".formatted(link.name()), link::breakOff));
    }

    private void ofClock(String name, ShiftedClock clock) {
        for (Duration offset : List.of(HOUR.negated(), HOUR)) {
            add(new Fault(Kind.CLOCK, "%s is %s off".formatted(name, offset), () -> {
                clock.shift(offset);
                hold(2);
                clock.shift(Duration.ZERO);
            }));
        }
        add(new Fault(Kind.CLOCK, "the clock of %s jumps".formatted(name), () -> {
            for (int jump = -2; jump <= 2; jump++) {
                clock.shift(HOUR.multipliedBy(jump).plusMinutes(7));
                hold(1);
            }
            clock.shift(Duration.ZERO);
        }));
    }

    private void ofDatabase() {
        DatabaseFaults database = new DatabaseFaults(scene, () -> hold(1));
        add(new Fault(Kind.KILL, "killing Postgres", () -> scene.fleet().endDatabase("KILL")));
        add(new Fault(Kind.KILL, "killing a process of Postgres", database::killOne));
        add(new Fault(
                Kind.RESTART, "stopping Postgres at once", () -> scene.fleet().endDatabase("QUIT")));
        add(new Fault(Kind.RESTART, "stopping Postgres", () -> scene.fleet().endDatabase("INT")));
        add(new Fault(Kind.RESTART, "ending all connections", database::endConnections));
        add(new Fault(Kind.PAUSE, "holding up Postgres", () -> {
            scene.fleet().pauseDatabase();
            hold(2);
            scene.fleet().resumeDatabase();
        }));
        add(new Fault(Kind.READ_ONLY, "Postgres is read-only", database::readOnly));
        add(new Fault(Kind.CONNECTIONS, "all connections are taken", database::takeConnections));
        add(new Fault(Kind.FAILOVER, "a standby takes over", scene.fleet()::failOver));
        add(new Fault(Kind.PARTITION, "cutting Postgres off", () -> {
            scene.parts().forEach(part -> part.links().getFirst().cut());
            hold(1);
            scene.parts().forEach(part -> part.links().getFirst().mend());
        }));
        add(new Fault(Kind.PARTITION, "silencing Postgres", () -> {
            scene.parts().forEach(part -> part.links().getFirst().silence());
            hold(2);
            scene.parts().forEach(part -> part.links().getFirst().mend());
        }));
    }

    private void ofVolume() {
        scene.volume()
                .ifPresentOrElse(
                        volume -> add(new Fault(Kind.VOLUME, "the volume is full", () -> {
                            volume.fill();
                            hold(2);
                            volume.free();
                        })),
                        () -> notRun.add("a full volume: a small one cannot be mounted here (it takes root)"));
        if (scene.parts().stream().allMatch(part -> part.clock().isEmpty())) {
            notRun.add("shifted clocks: libfaketime is not installed (apt-get install faketime)");
        }
    }

    private void hold(int times) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(hold.toMillis() * times);
    }

    /** What cannot be done here, and why. */
    public List<String> notRun() {
        return List.copyOf(notRun);
    }

    /** Faults without those that end a given service, or all of Postgres. */
    public Faults sparing(List<FleetService> spared) {
        List<String> names = spared.stream().map(FleetService::name).toList();
        byKind.values()
                .forEach(faults -> faults.removeIf(fault -> names.stream()
                        .anyMatch(name -> fault.name().equals("killing " + name)
                                || fault.name().equals("stopping " + name))));
        return this;
    }

    /**
     * Faults in an order that follows from a seed.
     *
     * @param counts how many of each kind; kinds that cannot be done here are left out
     */
    public List<Fault> schedule(Map<Kind, Integer> counts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fault> schedule = new ArrayList<>();
        counts.forEach((kind, count) -> {
            List<Fault> faults = byKind.getOrDefault(kind, List.of());
            for (int number = 0; number < count && !faults.isEmpty(); number++) {
                // Each before any for the second time, so that few still are all.
                schedule.add(faults.get(number < faults.size() ? number : random.nextInt(faults.size())));
            }
        });
        for (int last = schedule.size() - 1; last > 0; last--) {
            Collections.swap(schedule, last, random.nextInt(last + 1));
        }
        return schedule;
    }
}
