package io.hearsay.query.speaker;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.MentionForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Tells under which names and offices a speaker is known, and since and until when the pages say so. */
@ApplicationScoped
class KnownNames {

    /** More names than anyone reads; a speaker with more is a mistake of resolution. */
    private static final int MOST = 200;

    private static final String ON_PAGES =
            """
            select used.name, used.kind, cast(count(distinct used.article_id) as int), min(used.day), max(used.day),
              (array_agg(used.article_id order by used.day nulls last, used.article_id))[1]
            from (
              select speaker_name as name, 'name' as kind, article_id, published_date as day
              from claim.claim_v1 where speaker_id = :id
              union all
              select speaker_role, 'office', article_id, published_date
              from claim.claim_v1 where speaker_id = :id and speaker_role is not null) used
            group by used.name, used.kind
            order by used.kind, count(distinct used.article_id) desc, used.name limit :most""";

    private final Session database;
    private final Aliases aliases = Aliases.standard();

    KnownNames(Session database) {
        this.database = database;
    }

    /** The names and offices that pages use, the most used first, then those of the alias table. */
    List<KnownName> of(SpeakerRow speaker) {
        List<Tuple> used = database.createNativeQuery(ON_PAGES, Tuple.class)
                .setParameter("id", speaker.id)
                .setParameter("most", MOST)
                .getResultList();
        return Stream.concat(used.stream().map(KnownNames::onPages), inTable(speaker.name))
                .toList();
    }

    private static KnownName onPages(Tuple used) {
        return new KnownName(
                used.get(0, String.class),
                used.get(1, String.class),
                "pages",
                used.get(2, Integer.class),
                used.get(3, String.class),
                used.get(4, String.class),
                used.get(5, String.class));
    }

    private Stream<KnownName> inTable(String name) {
        Optional<String> canonical = aliases.canonical(name);
        return canonical.stream()
                .flatMap(entity -> aliases.knownAs(entity).stream())
                .map(known -> new KnownName(known.name(), kind(known.form()), "alias-table", null, null, null, null));
    }

    private static String kind(MentionForm form) {
        return switch (form) {
            case NAME -> "name";
            case DEMONYM -> "adjective";
            case SEAT -> "seat";
        };
    }
}
