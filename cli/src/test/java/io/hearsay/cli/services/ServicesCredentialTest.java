package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicesCredentialTest {

    @Test
    void everyRunHasItsOwn() {
        Map<String, String> one = ServicesCredential.ofThisRun(Map.of()).environment();
        Map<String, String> other = ServicesCredential.ofThisRun(Map.of()).environment();
        assertThat(one).containsOnlyKeys("HEARSAY_SERVICES_CREDENTIAL").isNotEqualTo(other);
        assertThat(one.get("HEARSAY_SERVICES_CREDENTIAL")).hasSize(32);
    }

    @Test
    void theEnvironmentMayGiveOne() {
        Map<String, String> environment = Map.of("HEARSAY_SERVICES_CREDENTIAL", "given");
        assertThat(ServicesCredential.ofThisRun(environment).environment()).isEqualTo(environment);
        assertThat(ServicesCredential.given(environment).header()).contains("Bearer given");
    }

    @Test
    void toServicesThatSomebodyElseStartedNothingIsShownUnlessItIsGiven() {
        assertThat(ServicesCredential.given(Map.of()).header()).isEmpty();
        assertThat(ServicesCredential.given(Map.of("HEARSAY_SERVICES_CREDENTIAL", " "))
                        .header())
                .isEmpty();
    }
}
