package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageMutationsTest {

    private static final int PAGES = 60;

    @Test
    void breaksWholePagesOfHtml() {
        assertThat(new PageMutations(1).samples()).hasSize(5).allSatisfy(page -> assertThat(page)
                .contains("<body", "</html>"));
    }

    @Test
    void breaksAlikeFromTheSameSeed() {
        assertThat(texts(7)).isEqualTo(texts(7)).isNotEqualTo(texts(8));
    }

    @Test
    void breaksEachPageInAWayOfItsOwn() {
        Set<String> different = new HashSet<>(texts(1));
        assertThat(different)
                .hasSizeGreaterThan(PAGES * 9 / 10)
                .doesNotContainAnyElementsOf(new PageMutations(1).samples());
    }

    @Test
    void nestsSomeThousandsDeepAndCutsOthersShort() {
        List<Integer> whole =
                new PageMutations(1).samples().stream().map(String::length).toList();
        assertThat(texts(1)).anyMatch(page -> page.length() > Collections.max(whole) + 30_000);
        assertThat(texts(1)).anyMatch(page -> page.length() < Collections.min(whole));
    }

    @Test
    void readsAnyOfThem() {
        PageMutations mutations = new PageMutations(20_140_826);
        for (int i = 0; i < PAGES; i++) {
            byte[] page = mutations.next();
            assertThat(PageCost.of(page, null).bytes()).isEqualTo(page.length);
        }
    }

    private static List<String> texts(long seed) {
        PageMutations mutations = new PageMutations(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            texts.add(new String(mutations.next(), StandardCharsets.ISO_8859_1));
        }
        return texts;
    }
}
