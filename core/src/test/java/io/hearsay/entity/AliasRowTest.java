package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AliasRowTest {

    @Test
    void aRowMayEndEarly() {
        AliasRow row = AliasRow.parse("group\tHamas");

        assertThat(row.kind()).isEqualTo(EntityKind.GROUP);
        assertThat(row.represents()).isNull();
        assertThat(row.names()).isEmpty();
        assertThat(row.seats()).isEmpty();
    }

    @Test
    void listsArePartedByBars() {
        AliasRow row = AliasRow.parse("country\tNorway\t\tKingdom of Norway\tNorwegian|Norwegians\tOslo");

        assertThat(row.names()).containsExactly("Kingdom of Norway");
        assertThat(row.demonyms()).containsExactly("Norwegian", "Norwegians");
        assertThat(row.seats()).containsExactly("Oslo");
    }
}
