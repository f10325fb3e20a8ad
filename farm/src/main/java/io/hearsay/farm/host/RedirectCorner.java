package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import java.util.List;
import java.util.Optional;

/** Redirects that lead nowhere: in circles, too far, out of the host, or without saying where. */
final class RedirectCorner implements Corner {

    private static final String CHAIN = "/chain/";
    private static final int CHAIN_LENGTH = 12;

    @Override
    public List<String> entrances() {
        return List.of("/loop/a", "/self", CHAIN + 1, "/abroad", "/nowhere", "/nonsense", "/refresh.html");
    }

    @Override
    public Optional<Answer> answer(String target, HostPlan plan) {
        return switch (target) {
            case "/loop/a" -> to("/loop/b");
            case "/loop/b" -> to("/loop/a");
            case "/self" -> to("/self");
            case "/abroad" -> to("http://203.0.113.7/"); // Kept for documentation (RFC 5737): nobody is there.
            case "/nowhere" -> Optional.of(PlainAnswer.empty(302));
            case "/nonsense" -> to("http://[::bad/%%%");
            case "/refresh.html" -> Optional.of(PlainAnswer.text(200, "").with("Refresh", "0; url=/refresh.html"));
            default -> chain(target);
        };
    }

    private static Optional<Answer> to(String location) {
        return Optional.of(PlainAnswer.redirect(301, location));
    }

    private static Optional<Answer> chain(String target) {
        if (!target.startsWith(CHAIN) || !target.substring(CHAIN.length()).matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int step = Integer.parseInt(target.substring(CHAIN.length()));
        return to(step < CHAIN_LENGTH ? CHAIN + (step + 1) : "/");
    }
}
