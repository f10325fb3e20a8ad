package io.hearsay.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdmissionSettingsTest {

    @Test
    void everySettingHasItsDefault() {
        AdmissionSettings settings = mapping(Map.of());
        assertThat(settings.enabled()).isTrue();
        assertThat(settings.reads()).isEmpty();
        assertThat(settings.searches()).isEmpty();
        assertThat(settings.writes()).isEmpty();
        assertThat(settings.computations()).isEmpty();
        assertThat(settings.streams()).isEqualTo(128);
        assertThat(settings.feeds()).isEqualTo(8);
        assertThat(settings.waiting()).isEqualTo(32);
        assertThat(settings.longestWait()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.headroom()).isEqualTo(0.4);
        assertThat(settings.longestRetryAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.bodyGrace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.minBodyRate()).isEqualTo(4096);
        assertThat(settings.bodies()).isEmpty();
        assertThat(settings.connectionGrace()).isEqualTo(Duration.ofSeconds(75));
        assertThat(AdmissionSettings.class.getMethods()).hasSize(15);
    }

    @Test
    void everyClassHasAsManyPlacesAsAreSet() {
        AdmissionSettings settings = mapping(Map.of(
                "hearsay.admission.reads", "3",
                "hearsay.admission.searches", "4",
                "hearsay.admission.writes", "5",
                "hearsay.admission.computations", "6",
                "hearsay.admission.streams", "7",
                "hearsay.admission.feeds", "9"));
        assertThat(Admission.places(RequestClass.READ, settings)).isEqualTo(3);
        assertThat(Admission.places(RequestClass.SEARCH, settings)).isEqualTo(4);
        assertThat(Admission.places(RequestClass.WRITE, settings)).isEqualTo(5);
        assertThat(Admission.places(RequestClass.COMPUTE, settings)).isEqualTo(6);
        assertThat(Admission.places(RequestClass.STREAM, settings)).isEqualTo(7);
        assertThat(Admission.places(RequestClass.FEED, settings)).isEqualTo(9);
    }

    @Test
    void asManyAsThereAreProcessorsUnlessSet() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        AdmissionSettings none = mapping(Map.of());
        assertThat(Admission.places(RequestClass.READ, none)).isEqualTo(processors);
        assertThat(Admission.places(RequestClass.SEARCH, none)).isEqualTo(processors);
        AdmissionSettings readsAlone = mapping(Map.of("hearsay.admission.reads", "7"));
        assertThat(Admission.places(RequestClass.WRITE, readsAlone)).isEqualTo(7);
        assertThat(Admission.places(RequestClass.COMPUTE, readsAlone)).isEqualTo(7);
    }

    private static AdmissionSettings mapping(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(AdmissionSettings.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(AdmissionSettings.class);
    }
}
