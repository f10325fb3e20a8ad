package io.hearsay.extractor.entity;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The speakers of all claims, with the names they are given. */
@Singleton
public class Speakers {

    /** Per speaker: the fullest name, and of role and body the fullest as well; ties are broken by the words. */
    private static final String SUMS =
            """
            select n.speaker_id, min(n.status),
              (array_agg(n.name order by length(n.name) desc, n.name))[1],
              (array_agg(n.role order by length(n.role) desc nulls last, n.role))[1],
              (array_agg(n.represents order by length(n.represents) desc nulls last, n.represents))[1],
              array_to_string(array_agg(distinct n.name order by n.name), E'\\n'),
              coalesce(min(c.statements), 0), cast(sum(n.claims) as int)
            from claim.name_use n left join claim.statement_count c on c.speaker_id = n.speaker_id
            where n.speaker_id = any(:ids) group by n.speaker_id""";

    private static final String SAVE =
            """
            insert into claim.speaker (id, status, name, role, represents, aliases, statements, claims, alias_words)
            values (:id, :status, :name, :role, :represents, :aliases, :statements, :claims, :words)""";

    private static final String RETIRE =
            """
            insert into claim.retired (id, kind, state, reason)
            select id, 'speaker', 'erased', 'no claim of this speaker is left' from claim.speaker
            where id = any(:ids) and not exists (select 1 from claim.name_use where speaker_id = speaker.id)
            on conflict (id) do nothing""";

    private final StatelessSession database;

    Speakers(StatelessSession database) {
        this.database = database;
    }

    /** Sums up anew what is known of some speakers; those without a claim are no more. */
    public void refresh(Collection<String> ids) {
        String[] speakers = ids.toArray(String[]::new);
        database.createNativeMutationQuery(RETIRE).setParameter("ids", speakers).executeUpdate();
        database.createNativeMutationQuery("delete from claim.speaker where id = any(:ids)")
                .setParameter("ids", speakers)
                .executeUpdate();
        List<Tuple> sums = database.createNativeQuery(SUMS, Tuple.class)
                .setParameter("ids", speakers)
                .getResultList();
        sums.forEach(this::save);
    }

    private void save(Tuple sum) {
        String id = sum.get(0, String.class);
        String name = sum.get(2, String.class);
        String represents = sum.get(4, String.class);
        String[] aliases = Stream.concat(sum.get(5, String.class).lines(), OtherNames.in(Stream.of(name)).stream())
                .filter(alias -> !alias.equals(name))
                .distinct()
                .toArray(String[]::new);
        String words = String.join(" ", aliases) + " " + String.join(" ", OtherNames.in(Stream.of(represents)));
        database.createNativeMutationQuery("delete from claim.retired where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        database.createNativeMutationQuery(SAVE)
                .setParameter("id", id)
                .setParameter("status", sum.get(1, String.class))
                .setParameter("name", name)
                .setParameter("role", sum.get(3, String.class))
                .setParameter("represents", represents)
                .setParameter("aliases", aliases)
                .setParameter("statements", sum.get(6, Integer.class))
                .setParameter("claims", sum.get(7, Integer.class))
                .setParameter("words", words)
                .executeUpdate();
    }
}
