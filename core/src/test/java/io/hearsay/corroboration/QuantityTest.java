package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.Quantity.Bound;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Quantity FORTY = new Quantity(40, Bound.EXACT, "shop");

    @Test
    void anExactNumberCannotBeAnother() {
        assertThat(FORTY.agrees(new Quantity(41, Bound.EXACT, "shop"))).isFalse();
        assertThat(FORTY.agrees(new Quantity(40, Bound.EXACT, "shop"))).isTrue();
    }

    @Test
    void aRoundNumberFitsItsNeighbours() {
        assertThat(FORTY.agrees(new Quantity(42, Bound.ABOUT, "shop"))).isTrue();
        assertThat(FORTY.agrees(new Quantity(60, Bound.ABOUT, "shop"))).isFalse();
    }

    @Test
    void aBoundIsKeptOrBroken() {
        assertThat(FORTY.agrees(new Quantity(30, Bound.AT_LEAST, "shop"))).isTrue();
        assertThat(FORTY.agrees(new Quantity(50, Bound.AT_LEAST, "shop"))).isFalse();
        assertThat(FORTY.agrees(new Quantity(50, Bound.AT_MOST, "shop"))).isTrue();
        assertThat(new Quantity(10, Bound.AT_LEAST, "shop").agrees(new Quantity(5, Bound.AT_MOST, "shop")))
                .isFalse();
    }

    @Test
    void aBoundFollowsFromTheNumberButNotTheNumberFromTheBound() {
        Quantity atLeastThirty = new Quantity(30, Bound.AT_LEAST, "shop");

        assertThat(atLeastThirty.covers(FORTY)).isTrue();
        assertThat(FORTY.covers(atLeastThirty)).isFalse();
    }

    @Test
    void peopleAreCountedAlikeButNotWithThings() {
        Quantity soldiers = new Quantity(5, Bound.EXACT, "soldier");

        assertThat(soldiers.comparable(new Quantity(9, Bound.EXACT, "nurse"))).isTrue();
        assertThat(soldiers.comparable(FORTY)).isFalse();
        assertThat(soldiers.comparable(new Quantity(9, Bound.EXACT, ""))).isFalse();
    }

    @Test
    void readsAsAReaderWouldWriteIt() {
        assertThat(new Quantity(12_000, Bound.EXACT, "house").text()).isEqualTo("12,000 house");
        assertThat(new Quantity(2.25, Bound.EXACT, "percent").text()).isEqualTo("2.25 percent");
    }
}
