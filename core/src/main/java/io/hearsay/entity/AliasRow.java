package io.hearsay.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of the alias table.
 *
 * @param kind what kind of body it is
 * @param canonical its name everywhere
 * @param represents canonical name of the country it acts for, or null
 * @param names its other names
 * @param demonyms adjectives and names of its people
 * @param seats its seats of government
 */
record AliasRow(
        EntityKind kind,
        String canonical,
        String represents,
        List<String> names,
        List<String> demonyms,
        List<String> seats) {

    private static final int COLUMNS = 6;

    static AliasRow parse(String line) {
        String[] cells = Arrays.copyOf(line.split("\t", -1), COLUMNS);
        return new AliasRow(
                EntityKind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[1],
                cells[2] == null || cells[2].isEmpty() ? null : cells[2],
                list(cells[3]),
                list(cells[4]),
                list(cells[5]));
    }

    /** Every name with its form, the canonical one first. */
    Stream<KnownName> knownAs() {
        return Stream.of(
                        Stream.of(new KnownName(canonical, MentionForm.NAME)),
                        names.stream().map(name -> new KnownName(name, MentionForm.NAME)),
                        demonyms.stream().map(name -> new KnownName(name, MentionForm.DEMONYM)),
                        seats.stream().map(name -> new KnownName(name, MentionForm.SEAT)))
                .flatMap(known -> known);
    }

    private static List<String> list(String cell) {
        return cell == null || cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }
}
