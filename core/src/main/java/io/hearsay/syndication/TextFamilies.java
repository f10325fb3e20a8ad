package io.hearsay.syndication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Families of pages that carry one text in the main, found from what the pages share, pair by pair. */
public final class TextFamilies {

    private static final Comparator<Page> CANONICAL = Comparator.comparing(
                    (Page page) -> AgencyCredits.isAgency(page.outlet()), Comparator.reverseOrder())
            .thenComparing(Page::date, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Page::id);

    private TextFamilies() {}

    /**
     * A page, without its text.
     *
     * @param id what it is called; unique within one input
     * @param outlet who published it, or null
     * @param date ISO 8601 date or date-time of publication, or null when unknown
     */
    public record Page(String id, String outlet, String date) {}

    /**
     * Two pages that carry one text in the main.
     *
     * @param one id of a page
     * @param other id of the other page
     * @param ofOne share of the one's narrative that stands in the other, from 0 to 1
     * @param ofOther share of the other's narrative that stands in the one
     */
    public record Link(String one, String other, double ofOne, double ofOther) {}

    /**
     * Pages that carry one text.
     *
     * @param lead id of the page the others are taken to copy: the agency's own or the earliest, else the one that
     *     shares most with the others
     * @param members ids of all of them, the lead's among them, ordered by id
     */
    public record Family(String lead, List<String> members) {

        public Family {
            members = List.copyOf(members);
        }
    }

    /**
     * The families of two and more; the result does not depend on the order of the input.
     *
     * @param links no pair twice, and of given pages only
     */
    public static List<Family> of(Collection<Page> pages, Collection<Link> links) {
        List<Page> ordered = pages.stream().sorted(CANONICAL).toList();
        Map<String, Integer> positions = new HashMap<>();
        for (int position = 0; position < ordered.size(); position++) {
            positions.put(ordered.get(position).id(), position);
        }
        Families families = new Families(ordered.size());
        links.forEach(link ->
                families.link(positions.get(link.one()), positions.get(link.other()), link.ofOne(), link.ofOther()));
        List<Family> found = new ArrayList<>();
        for (List<Integer> group : families.groups()) {
            List<String> members = group.stream()
                    .map(position -> ordered.get(position).id())
                    .sorted()
                    .toList();
            found.add(new Family(lead(group, ordered).id(), members));
        }
        return found;
    }

    /** Canonical order names the agency's own page and else the earliest; an undated family is led by its centre. */
    private static Page lead(List<Integer> group, List<Page> ordered) {
        Page first = ordered.get(group.stream().min(Comparator.naturalOrder()).orElseThrow());
        boolean told = first.date() != null || AgencyCredits.isAgency(first.outlet());
        return told ? first : ordered.get(group.getFirst());
    }
}
