package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The corners where a host misbehaves. */
final class Corners {

    private final HostPlan plan;
    private final List<Corner> corners;

    Corners(HostPlan plan) {
        this.plan = plan;
        this.corners = of(plan.quirks());
    }

    private static List<Corner> of(Set<Quirk> quirks) {
        return quirks.stream().sorted().map(Corners::of).toList();
    }

    private static Corner of(Quirk quirk) {
        return switch (quirk) {
            case REDIRECTS -> new RedirectCorner();
            case SLOW_BODY -> Corner.at("/slow.html", BrokenBodies::slow);
            case ENDLESS_BODY -> Corner.at("/endless.html", BrokenBodies::endless);
            case GZIP_BOMB -> Corner.at("/bomb.html", BrokenBodies::bomb);
            case LYING_LENGTH ->
                Corner.at("/longer.html", BrokenBodies::longer).and("/shorter.html", BrokenBodies::shorter);
            case DROPPED ->
                Corner.at("/dropped-at-once.html", BrokenBodies::nothing)
                        .and("/dropped-in-head.html", BrokenBodies::halfHead)
                        .and("/dropped-in-body.html", BrokenBodies::halfBody);
            case CHARSETS -> new CharsetCorner();
            case WRONG_TYPE -> new TypeCorner();
            case CALENDAR -> new CalendarCorner();
            case FUZZ -> new FuzzCorner();
            case SESSION_LINKS, CHANGING -> Corner.NONE;
        };
    }

    /** The paths that the front page links to. */
    static List<String> entrances(Set<Quirk> quirks) {
        return of(quirks).stream()
                .flatMap(corner -> corner.entrances().stream())
                .toList();
    }

    /** The answer where the target belongs to one of the corners. */
    Optional<Answer> answer(String target) {
        return corners.stream()
                .map(corner -> corner.answer(target, plan))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
