package io.hearsay.extractor.entity;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Bodies that are spoken for and do not speak themselves. */
    private static final String SILENT =
            """
            select body from unnest(:bodies) body
            where exists (select 1 from claim.name_use where represents = body)""";

    private static final String SAVE =
            """
            insert into claim.speaker (id, status, name, role, represents, aliases, statements, claims, alias_words)
            values (:id, :status, :name, :role, :represents, :aliases, :statements, :claims, :words)""";

    private static final String RETIRE =
            """
            insert into claim.retired (id, kind, state, reason)
            select id, 'speaker', 'erased', 'no claim of this speaker is left' from claim.speaker
            where id = any(:ids) and not exists (select 1 from claim.name_use where speaker_id = speaker.id)
              and not exists (select 1 from claim.name_use n where speaker.status = 'named' and n.represents = speaker.name)
            on conflict (id) do nothing""";

    private final StatelessSession database;

    Speakers(StatelessSession database) {
        this.database = database;
    }

    /**
     * Sums up anew what is known of some speakers; those without a claim are no more. A country or organisation is a
     * speaker as soon as anybody speaks for it.
     *
     * @param ids of speakers
     * @param bodies names of countries and organisations that are or were spoken for
     */
    public void refresh(Collection<String> ids, Collection<String> bodies) {
        Map<String, String> names = new TreeMap<>();
        bodies.forEach(body -> names.put(SpeakerId.of(body), body));
        String[] speakers =
                Stream.concat(ids.stream(), names.keySet().stream()).distinct().toArray(String[]::new);
        database.createNativeMutationQuery(RETIRE).setParameter("ids", speakers).executeUpdate();
        database.createNativeMutationQuery("delete from claim.speaker where id = any(:ids)")
                .setParameter("ids", speakers)
                .executeUpdate();
        List<Tuple> sums = database.createNativeQuery(SUMS, Tuple.class)
                .setParameter("ids", speakers)
                .getResultList();
        for (Tuple sum : sums) {
            Summary speaker = summary(sum);
            save(speaker);
            names.remove(speaker.id());
        }
        saveSilent(names.values());
    }

    private void saveSilent(Collection<String> bodies) {
        database.createNativeQuery(SILENT, String.class)
                .setParameter("bodies", bodies.toArray(String[]::new))
                .getResultList()
                .forEach(body -> save(new Summary(SpeakerId.of(body), "named", body, null, null, List.of(), 0, 0)));
    }

    /** What is known of one speaker. */
    private record Summary(
            String id,
            String status,
            String name,
            String role,
            String represents,
            List<String> names,
            int statements,
            int claims) {}

    private static Summary summary(Tuple sum) {
        return new Summary(
                sum.get(0, String.class),
                sum.get(1, String.class),
                sum.get(2, String.class),
                sum.get(3, String.class),
                sum.get(4, String.class),
                sum.get(5, String.class).lines().toList(),
                sum.get(6, Integer.class),
                sum.get(7, Integer.class));
    }

    private void save(Summary speaker) {
        String[] aliases = Stream.concat(speaker.names().stream(), OtherNames.in(Stream.of(speaker.name())).stream())
                .filter(alias -> !alias.equals(speaker.name()))
                .distinct()
                .toArray(String[]::new);
        String words = String.join(" ", aliases) + " "
                + String.join(" ", OtherNames.in(Stream.ofNullable(speaker.represents())));
        database.createNativeMutationQuery("delete from claim.retired where id = :id")
                .setParameter("id", speaker.id())
                .executeUpdate();
        database.createNativeMutationQuery(SAVE)
                .setParameter("id", speaker.id())
                .setParameter("status", speaker.status())
                .setParameter("name", speaker.name())
                .setParameter("role", speaker.role())
                .setParameter("represents", speaker.represents())
                .setParameter("aliases", aliases)
                .setParameter("statements", speaker.statements())
                .setParameter("claims", speaker.claims())
                .setParameter("words", words)
                .executeUpdate();
    }
}
