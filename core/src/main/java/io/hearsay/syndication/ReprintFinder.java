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
        return new Batch(distinct(documents)).groups();
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

    private static List<Document> distinct(List<Document> documents) {
        Set<String> ids = new HashSet<>();
        for (Document document : documents) {
            if (!ids.add(document.id())) {
                throw new IllegalArgumentException("two documents are called \"" + document.id() + "\"");
            }
        }
        return documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    }

    private static Reprint reprint(String other, Overlap overlap) {
        return new Reprint(
                other,
                Verdict.kind(overlap),
                overlap.first().share(),
                overlap.first().narrativeShare(),
                Verdict.sameText(overlap),
                overlap.runs());
    }

    /** One input, ordered by id. */
    private static final class Batch {

        private final List<Document> documents;
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<WordSequence> words = new ArrayList<>();
        private final List<TextFamilies.Link> links = new ArrayList<>();

        Batch(List<Document> documents) {
            this.documents = documents;
            RecurringLines furniture = RecurringLines.in(documents);
            documents.forEach(document -> {
                positions.put(document.id(), words.size());
                words.add(WordSequence.of(document, furniture));
            });
        }

        List<ReprintGroup> groups() {
            link();
            List<TextFamilies.Page> pages = documents.stream()
                    .map(document -> new TextFamilies.Page(document.id(), document.outlet(), document.date()))
                    .toList();
            return TextFamilies.of(pages, links).stream()
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
                links.add(new TextFamilies.Link(
                        documents.get(candidate).id(),
                        documents.get(document).id(),
                        overlap.first().narrativeShare(),
                        overlap.second().narrativeShare()));
            }
        }

        private ReprintGroup group(TextFamilies.Family family) {
            List<Integer> members =
                    family.members().stream().map(positions::get).toList();
            Map<String, List<Reprint>> copies = new HashMap<>();
            for (int member : members) {
                copies.put(documents.get(member).id(), copies(member, members));
            }
            List<String> ids = new ArrayList<>(List.of(family.lead()));
            family.members().stream()
                    .filter(member -> !member.equals(family.lead()))
                    .forEach(ids::add);
            return new ReprintGroup(family.lead(), ids, copies);
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
