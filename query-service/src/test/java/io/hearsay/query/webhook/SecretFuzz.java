package io.hearsay.query.webhook;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Secrets that somebody brings along: taken as they are, or a problem (400). */
final class SecretFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            mustHold(Secrets.checked(text).equals(text), "a secret is taken as it is");
            mustHold(Secrets.bytes(text).length >= 24, "a secret is long enough");
        } catch (ProblemException refused) {
            mustHold(refused.problem().status() == 400, "what is wrong is the client's: " + refused.problem());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_====", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    @Override
    public List<Growth> growths() {
        return List.of(new Growth("whsec_", "A", ""), Growth.of("whsec_"), new Growth("whsec_", "=", ""));
    }
}
