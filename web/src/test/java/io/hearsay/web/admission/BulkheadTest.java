package io.hearsay.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearsay.web.admission.Bulkhead.Entry;
import io.hearsay.web.admission.Simulation.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkheadTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final double HEADROOM = 0.25;

    private final List<String> told = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();

    @Test
    void asManyEnterAsThereArePlaces() {
        Bulkhead bulkhead = bulkhead(2, 1);
        assertThat(bulkhead.ask(one("a"))).isEqualTo(Entry.ENTERED);
        assertThat(bulkhead.ask(one("b"))).isEqualTo(Entry.ENTERED);
        assertThat(bulkhead.ask(one("c"))).isEqualTo(Entry.WAITING);
        assertThat(bulkhead.working()).isEqualTo(2);
        assertThat(bulkhead.waiting()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void whoCameLastIsNext() {
        Bulkhead bulkhead = bulkhead(1, 3);
        List.of("first", "a", "b", "c").forEach(name -> bulkhead.ask(one(name)));
        bulkhead.leave();
        bulkhead.leave();
        assertThat(told).containsExactly("c enters", "b enters");
        assertThat(bulkhead.working()).isEqualTo(1);
    }

    @Test
    void whoHasWaitedLongestIsTurnedAwayForOneMore() {
        Bulkhead bulkhead = bulkhead(1, 2);
        List.of("first", "a", "b", "c").forEach(name -> bulkhead.ask(one(name)));
        assertThat(told).containsExactly("a is turned away");
        assertThat(bulkhead.waiting()).isEqualTo(2);
    }

    @Test
    void whereNobodyMayWaitWhoFindsNoPlaceIsTurnedAway() {
        Bulkhead bulkhead = bulkhead(1, 0);
        bulkhead.ask(one("first"));
        assertThat(bulkhead.ask(one("a"))).isEqualTo(Entry.TURNED_AWAY);
        bulkhead.leave();
        assertThat(bulkhead.ask(one("a"))).isEqualTo(Entry.ENTERED);
    }

    @Test
    void whoGivesUpGetsNoPlace() {
        Bulkhead bulkhead = bulkhead(1, 2);
        Bulkhead.Waiter waiter = one("a");
        bulkhead.ask(one("first"));
        bulkhead.ask(waiter);
        assertThat(bulkhead.giveUp(waiter)).isTrue();
        assertThat(bulkhead.giveUp(waiter)).isFalse();
        bulkhead.leave();
        assertThat(told).isEmpty();
        assertThat(bulkhead.working()).isZero();
    }

    /** Each that enters leaves at once, on whatever thread it is told; in the end nobody is left over. */
    @Test
    void neverMoreThanThereArePlacesAndNobodyIsForgotten() {
        int many = 20_000;
        Bulkhead bulkhead = bulkhead(3, 8);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Semaphore asking = new Semaphore(16);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Runnable work = () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                ended.incrementAndGet();
                asking.release();
                bulkhead.leave();
            };
            Bulkhead.Waiter waiter = new Bulkhead.Waiter() {
                @Override
                public void enter() {
                    threads.execute(work);
                }

                @Override
                public void turnedAway() {
                    ended.incrementAndGet();
                    asking.release();
                }
            };
            for (int i = 0; i < many; i++) {
                asking.acquireUninterruptibly();
                threads.execute(() -> {
                    if (bulkhead.ask(waiter) == Entry.ENTERED) {
                        work.run();
                    }
                });
            }
            asking.acquireUninterruptibly(16);
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(ended.get()).isEqualTo(many);
        assertThat(bulkhead.working()).isZero();
        assertThat(bulkhead.waiting()).isZero();
    }

    /**
     * Somebody has waited at every moment of a second: who has waited for more than a twentieth of one is late, and
     * served only where nobody came after it.
     */
    @Test
    void inAStandingQueueNobodyIsServedLateButTheNext() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a", "b").forEach(name -> bulkhead.ask(one(name)));
        pass(960);
        bulkhead.ask(one("c"));
        pass(30);
        bulkhead.leave();
        assertThat(told).containsExactly("c enters");
        bulkhead.ask(one("d"));
        pass(50);
        bulkhead.leave();
        assertThat(told).containsExactly("c enters", "d enters");
        bulkhead.ask(one("e"));
        pass(51);
        bulkhead.leave();
        assertThat(told).containsExactly("c enters", "d enters", "e enters", "a is turned away", "b is turned away");
        assertThat(bulkhead.working()).isEqualTo(1);
        assertThat(bulkhead.waiting()).isZero();
    }

    @Test
    void inAStandingQueueOneAMillisecondIsEnough() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a").forEach(name -> bulkhead.ask(one(name)));
        pass(1000);
        assertThat(bulkhead.ask(one("b"))).isEqualTo(Entry.WAITING);
        assertThat(bulkhead.ask(one("c"))).isEqualTo(Entry.TURNED_AWAY);
        pass(1);
        assertThat(bulkhead.ask(one("d"))).isEqualTo(Entry.WAITING);
        bulkhead.leave();
        assertThat(told).containsExactly("d enters");
    }

    @Test
    void inAMomentsCrowdWhoHasWaitedIsServed() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a").forEach(name -> bulkhead.ask(one(name)));
        pass(990);
        bulkhead.leave();
        bulkhead.ask(one("b"));
        pass(900);
        bulkhead.leave();
        assertThat(told).containsExactly("a enters", "b enters");
    }

    /** A quarter of the time: a third of what is worked. */
    @Test
    void inAStandingQueueOfFarTooManyAPlaceRests() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a", "b", "c", "d", "e").forEach(name -> bulkhead.ask(one(name)));
        pass(999);
        assertThat(bulkhead.rest(milliseconds(30))).as("a moment's crowd").isZero();
        pass(1);
        assertThat(bulkhead.rest(milliseconds(30))).isEqualTo(10);
        assertThat(bulkhead.rest(milliseconds(2)))
                .as("less than a timer can do")
                .isZero();
        assertThat(bulkhead.rest(milliseconds(2))).as("what was left of it").isEqualTo(1);
        assertThat(bulkhead.rest(milliseconds(3000)))
                .as("as long as anybody may wait")
                .isEqualTo(50);
        assertThat(bulkhead.rest(0)).isZero();
    }

    /** One of two was turned away: as many could have been served, had a place not rested for so long. */
    @Test
    void wherePlacesRestedForLongerThanNeededNothingRests() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a", "b", "c", "d", "e").forEach(name -> bulkhead.ask(one(name)));
        pass(1000);
        assertThat(bulkhead.rest(milliseconds(30))).isEqualTo(10);
        bulkhead.rested(milliseconds(9));
        assertThat(bulkhead.rest(milliseconds(3))).isEqualTo(1);
        bulkhead.rested(milliseconds(4));
        assertThat(bulkhead.rest(milliseconds(3))).isZero();
    }

    @Test
    void inAStandingQueueOfFewNothingRests() {
        Bulkhead bulkhead = bulkhead(1, 4);
        List.of("first", "a").forEach(name -> bulkhead.ask(one(name)));
        pass(1000);
        assertThat(bulkhead.rest(milliseconds(30))).isZero();
    }

    @Test
    void whereNobodyWaitsNothingRests() {
        Bulkhead bulkhead = bulkhead(1, 4);
        bulkhead.ask(one("first"));
        pass(2000);
        assertThat(bulkhead.rest(milliseconds(30))).isZero();
    }

    /** What rests because a crowd stands must not be what keeps it standing, even where timers are late. */
    @ParameterizedTest
    @CsvSource({"80, 10, 0", "95, 10, 0", "800, 1, 1", "950, 1, 1", "20, 40, 1"})
    void afterAStallAllAreServedAsSoonAsAllCouldBe(double perSecond, int work, int oversleeping) {
        Simulation simulation = simulation(1, work, oversleeping)
                .come(0, 20, perSecond)
                .stall(5, 6)
                .run();
        assertThat(simulation.turnedAway(5, 6)).isGreaterThan(0.2);
        assertThat(simulation.turnedAway(10, 20)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"800, 10", "80, 100"})
    void afterAStallOfManyPlacesAndComersAtRandomNearlyAllAreServed(double perSecond, int work) {
        Simulation simulation = simulation(10, work, 1)
                .comeAtRandom(0, 60, perSecond)
                .stall(5, 6)
                .run();
        assertThat(simulation.turnedAway(10, 60)).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1000, 10", "10000, 1", "200, 50"})
    void whereTenTimesTooMuchIsAskedPlacesRestAndNobodyWaitsLong(double perSecond, int work) {
        Simulation simulation =
                simulation(1, work, 0).comeAtRandom(0, 20, perSecond).run();
        double served = (1 - simulation.turnedAway(2, 20)) * perSecond * work / 1000;
        assertThat(served).isBetween(0.55, 0.67);
        assertThat(simulation.of(2, 18).stream().filter(Outcome::served)).allMatch(one -> one.waited() <= 0.05);
        assertThat(simulation.rested()).isBetween(0.3, 0.4);
    }

    /** In the second second, or at the latest in the next. */
    @Test
    void placesRestSoonOnceTooMuchIsAsked() {
        Simulation simulation =
                simulation(1, 10, 0).come(0, 5, 50).come(5, 8, 1000).run();
        assertThat((1 - simulation.turnedAway(6.1, 7)) * 10).isBetween(0.55, 0.67);
    }

    @Test
    void wherePlacesRestAndLessIsAskedTheyStopResting() {
        Simulation simulation =
                simulation(1, 10, 0).come(0, 10, 1000).come(10, 30, 80).run();
        assertThat(simulation.turnedAway(14, 30)).isZero();
    }

    /** The next would be served at once: that others wait as well is no reason to leave the place empty. */
    @Test
    void whereWorkIsSlowAPlaceIsNotLeftEmptyWhileSomebodyWaits() {
        Simulation simulation = simulation(1, 2000, 0).come(0, 200, 1.2).run();
        assertThat(simulation.of(0, 200).stream().filter(Outcome::served)).hasSizeGreaterThan(90);
    }

    @Test
    void whereWorkIsSlowAndFewComeAllAreServed() {
        Simulation simulation = simulation(1, 2000, 0).come(0, 300, 0.3).run();
        assertThat(simulation.turnedAway(0, 300)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, 25, Double.NaN})
    void headroomIsAPart(double headroom) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bulkhead(1, 1, LONGEST_WAIT, headroom, now::get))
                .withMessageContaining("hearsay.admission.headroom")
                .withMessageContaining("less than 1");
    }

    private static Simulation simulation(int places, int work, int oversleeping) {
        return new Simulation(places, LONGEST_WAIT, 0.4, Duration.ofMillis(work), Duration.ofMillis(oversleeping));
    }

    private static long milliseconds(long many) {
        return many * 1_000_000;
    }

    private void pass(long milliseconds) {
        now.addAndGet(milliseconds(milliseconds));
    }

    private Bulkhead bulkhead(int places, int mostWaiting) {
        return new Bulkhead(places, mostWaiting, LONGEST_WAIT, HEADROOM, now::get);
    }

    private Bulkhead.Waiter one(String name) {
        return new Bulkhead.Waiter() {
            @Override
            public void enter() {
                told.add(name + " enters");
            }

            @Override
            public void turnedAway() {
                told.add(name + " is turned away");
            }
        };
    }
}
