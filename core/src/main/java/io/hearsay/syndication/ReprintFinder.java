package io.hearsay.syndication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which documents carry the same text. What counts is narrative: a shared quotation means that the same person
 * was quoted, shared narrative that the same text was used. Without state, hence safe to share between threads; the
 * result does not depend on the order of the input.
 */
public final class ReprintFinder {

    /**
     * Groups documents that carry one text. Lines that recur within one outlet are left out as furniture. The work
     * grows with the number of documents and with the size of the groups found.
     *
     * @throws IllegalArgumentException if two documents have one id
     */
    public List<ReprintGroup> find(List<Document> documents) {
        return new Batch(canonicalOrder(documents)).groups();
    }

    /**
     * What one document copies of another, seen from the first; empty when they share no more than quotations and
     * common phrases. The second's view is the same call with both exchanged.
     */
    public Optional<Reprint> compare(Document copy, Document other) {
        WordSequence second = WordSequence.of(other, RecurringLines.NONE);
        Overlap overlap = Overlap.of(WordSequence.of(copy, RecurringLines.NONE), second, new StretchIndex(second));
        return Verdict.copies(overlap) ? Optional.of(reprint(other.id(), overlap)) : Optional.empty();
    }

    private static List<Document> canonicalOrder(List<Document> documents) {
        Set<String> ids = new HashSet<>();
        for (Document document : documents) {
            if (!ids.add(document.id())) {
                throw new IllegalArgumentException("two documents are called \"" + document.id() + "\"");
            }
        }
        Comparator<Document> agencyFirst = Comparator.comparing(AgencyCredits::isAgency, Comparator.reverseOrder());
        return documents.stream()
                .sorted(agencyFirst
                        .thenComparing(Document::date, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Document::id))
                .toList();
    }

    private static Reprint reprint(String other, Overlap overlap) {
        return new Reprint(other, Verdict.kind(overlap), overlap.first().share(), overlap.runs());
    }

    /** One input in canonical order: agencies first, then by date, then by id. */
    private static final class Batch {

        private final List<Document> documents;
        private final List<WordSequence> words = new ArrayList<>();
        private final Families families;

        Batch(List<Document> documents) {
            this.documents = documents;
            RecurringLines furniture = RecurringLines.in(documents);
            documents.forEach(document -> words.add(WordSequence.of(document, furniture)));
            families = new Families(documents.size());
        }

        List<ReprintGroup> groups() {
            link();
            return families.groups().stream()
                    .map(this::group)
                    .sorted(Comparator.comparing(ReprintGroup::lead))
                    .toList();
        }

        private void link() {
            List<Fingerprint> fingerprints = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                fingerprints.add(Fingerprint.of(documents.get(i), words.get(i)));
            }
            CandidateIndex index = new CandidateIndex(fingerprints);
            for (int i = 0; i < documents.size(); i++) {
                StretchIndex stretches = new StretchIndex(words.get(i));
                for (int candidate : index.candidates(i)) {
                    link(candidate, i, stretches);
                }
            }
        }

        private void link(int candidate, int document, StretchIndex stretches) {
            Overlap overlap = Overlap.of(words.get(candidate), words.get(document), stretches);
            if (Verdict.sameText(overlap)) {
                families.link(
                        candidate,
                        document,
                        overlap.first().narrativeShare(),
                        overlap.second().narrativeShare());
            }
        }

        private ReprintGroup group(List<Integer> positions) {
            List<Integer> members = positions.stream()
                    .sorted(Comparator.comparing(
                            position -> documents.get(position).id()))
                    .toList();
            int lead = lead(positions);
            Map<String, List<Reprint>> copies = new HashMap<>();
            for (int member : members) {
                copies.put(documents.get(member).id(), copies(member, members));
            }
            List<String> ids = new ArrayList<>(List.of(documents.get(lead).id()));
            members.stream()
                    .filter(member -> member != lead)
                    .forEach(member -> ids.add(documents.get(member).id()));
            return new ReprintGroup(documents.get(lead).id(), ids, copies);
        }

        /** Canonical order names the agency's own page and else the earliest; an undated group is led by its centre. */
        private int lead(List<Integer> positions) {
            int first = positions.stream().min(Comparator.naturalOrder()).orElseThrow();
            Document document = documents.get(first);
            return document.date() != null || AgencyCredits.isAgency(document) ? first : positions.getFirst();
        }

        private List<Reprint> copies(int member, List<Integer> members) {
            return members.stream()
                    .filter(other -> other != member)
                    .map(other -> {
                        WordSequence second = words.get(other);
                        Overlap overlap = Overlap.of(words.get(member), second, new StretchIndex(second));
                        return reprint(documents.get(other).id(), overlap);
                    })
                    .toList();
        }
    }
}
