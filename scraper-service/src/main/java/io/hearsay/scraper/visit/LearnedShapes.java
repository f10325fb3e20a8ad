package io.hearsay.scraper.visit;

import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.crawl.Admission.Selection;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Ending;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.trap.Judgement;
import io.hearsay.scraper.trap.Sighting;
import io.hearsay.scraper.trap.Traps;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes down what visits taught about traps: which pages held articles or led on, and which were not fetched. */
@Singleton
class LearnedShapes {

    private final Traps traps;
    private final Admission admission;

    LearnedShapes(Traps traps, Admission admission) {
        this.traps = traps;
        this.admission = admission;
    }

    /**
     * Counts visits.
     *
     * @param endings how each of them left its address, in the same order
     * @param selections what they found
     */
    void write(List<Finished> visits, List<Ending> endings, List<Selection> selections) {
        Map<String, Judgement> judgements = new HashMap<>();
        selections.forEach(selection -> judgements.put(selection.crawl().id, selection.judgement()));
        List<Sighting> sightings = new ArrayList<>();
        Map<String, Long> places = new HashMap<>();
        for (int i = 0; i < visits.size(); i++) {
            Finished visit = visits.get(i);
            UrlState state = endings.get(i).state();
            if (state == UrlState.TRAPPED) {
                places.merge(visit.lease().crawlId(), 1L, Long::sum);
            } else if (isSighting(visit, state)) {
                Judgement judgement = judgements.getOrDefault(visit.lease().crawlId(), Judgement.NONE);
                sightings.add(sighting(visit, state, judgement));
            }
        }
        traps.record(sightings);
        admission.giveBack(places);
    }

    /** A page that was read, or led elsewhere; of what a site lists itself only what proves a shape. */
    private static boolean isSighting(Finished visit, UrlState state) {
        Outcome outcome = visit.outcome();
        AddressKind kind = visit.lease().kind();
        boolean found = kind == AddressKind.LINK || kind == AddressKind.TARGET;
        boolean first = visit.lease().revisitMillis() == null;
        return first
                && (found || outcome.article() != null)
                && switch (state) {
                    case FETCHED, UNCHANGED -> true;
                    case REDIRECTED, DUPLICATE_OF ->
                        outcome.article() != null || !outcome.candidates().isEmpty();
                    default -> false;
                };
    }

    private static Sighting sighting(Finished visit, UrlState state, Judgement judgement) {
        boolean own = state == UrlState.FETCHED || state == UrlState.UNCHANGED;
        return new Sighting(
                visit.lease().crawlId(),
                visit.lease().address(),
                own && visit.outcome().article() != null,
                judgement.isLeading(visit.lease().address(), visit.outcome().candidates()));
    }
}
