package io.hearsay.corroboration.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InflectionTest {

    private static final Set<String> KNOWN = Set.of("plan", "city", "box", "write", "old", "letter", "wolf");

    @Test
    void detachesEndingsOnlyWhereAKnownWordRemains() {
        assertThat(base("planned")).isEqualTo("plan");
        assertThat(base("cities")).isEqualTo("city");
        assertThat(base("boxes")).isEqualTo("box");
        assertThat(base("writing")).isEqualTo("write");
        assertThat(base("oldest")).isEqualTo("old");
        assertThat(base("wolves")).isEqualTo("wolf");
        assertThat(base("blorping")).isEqualTo("blorping");
    }

    @Test
    void leavesAKnownWordThatOnlyLooksComparative() {
        assertThat(base("letter")).isEqualTo("letter");
    }

    private static String base(String word) {
        return Inflection.base(word, KNOWN::contains);
    }
}
