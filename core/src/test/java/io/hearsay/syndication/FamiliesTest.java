package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamiliesTest {

    @Test
    void documentsWithoutLinksFormNoGroup() {
        assertThat(new Families(3).groups()).isEmpty();
    }

    @Test
    void theMostConnectedDocumentIsNamedFirst() {
        Families families = new Families(3);
        families.link(1, 0, 0.9, 0.9);
        families.link(1, 2, 0.9, 0.9);

        assertThat(families.groups()).singleElement().satisfies(group -> {
            assertThat(group.getFirst()).isEqualTo(1);
            assertThat(group).containsExactlyInAnyOrder(0, 1, 2);
        });
    }

    @Test
    void aBridgeJoinsTheSideItSharesMostWithAndNotBoth() {
        Families families = new Families(7);
        link(families, 0.9, 0, 1, 2);
        link(families, 0.9, 4, 5, 6);
        families.link(3, 0, 0.6, 0.6);
        families.link(3, 4, 0.4, 0.4);

        assertThat(families.groups()).hasSize(2).anySatisfy(group -> assertThat(group)
                .containsExactlyInAnyOrder(0, 1, 2, 3));
    }

    @Test
    void aPageIsOfTheTextThatMostOfItComesFromHoweverWholeItsPaddingIs() {
        Families families = new Families(7);
        link(families, 0.9, 0, 1, 2);
        link(families, 0.9, 4, 5, 6);
        families.link(3, 0, 0.6, 0.5);
        families.link(3, 4, 0.3, 0.85);

        assertThat(families.groups()).anySatisfy(group -> assertThat(group).containsExactlyInAnyOrder(0, 1, 2, 3));
    }

    @Test
    void aPageMadeOfStrangersIsNoCentre() {
        Families families = new Families(7);
        link(families, 0.9, 0, 1);
        link(families, 0.9, 2, 3);
        link(families, 0.9, 4, 5);
        for (int source = 0; source < 6; source++) {
            families.link(6, source, 0.35, 0.35);
        }

        assertThat(families.groups()).hasSize(3);
    }

    private static void link(Families families, double strength, int... documents) {
        for (int i = 0; i < documents.length; i++) {
            for (int j = i + 1; j < documents.length; j++) {
                families.link(documents[i], documents[j], strength, strength);
            }
        }
    }
}
