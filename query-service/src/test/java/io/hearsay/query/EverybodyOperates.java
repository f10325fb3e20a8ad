package io.hearsay.query;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As the demo has it: whoever asks without a key may do everything. */
public final class EverybodyOperates implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hearsay.access.anonymous", "operator");
    }
}
