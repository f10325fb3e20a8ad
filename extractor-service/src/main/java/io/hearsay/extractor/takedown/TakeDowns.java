package io.hearsay.extractor.takedown;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.entity.SpeakerId;
import io.hearsay.text.ContentId;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The list of people whose words were taken down, and what makes and lifts it. */
@Singleton
class TakeDowns {

    private static final String LIST = "/api/v1/takedowns";

    private static final String SPOKEN =
            """
            select id, name, aliases from claim.speaker
            where status = 'named' and (id = any(:ids) or id = :speaker or folded && array(
              select claim.folded(each) from unnest(cast(:names as text[])) each))""";

    private final StatelessSession database;
    private final Forgetting forgetting;
    private final Traces traces;

    TakeDowns(StatelessSession database, Forgetting forgetting, Traces traces) {
        this.database = database;
        this.forgetting = forgetting;
        this.traces = traces;
    }

    /** Of the list, the latest first. */
    @Transactional
    Listing<TakeDown> list(Stretch stretch) {
        List<TakeDownRow> rows = database.createSelectionQuery(
                        "from PersonTakeDown where number < :number order by number desc", TakeDownRow.class)
                .setParameter("number", stretch.before(LIST))
                .setMaxResults(stretch.limit() + 1)
                .getResultList();
        return stretch.listing(LIST, rows, TakeDown::of, row -> row.number);
    }

    @Transactional
    Optional<TakeDown> find(String id) {
        return row(id).map(TakeDown::of);
    }

    /**
     * Puts a rule in force: whatever is stored from now on obeys it. The same rule again is the one there is; what it
     * says, or the store has learnt since, of further names is added to that one, and all articles are looked at again.
     *
     * @return its id
     * @throws ProblemException (404) for a speaker that there is not
     */
    @Transactional
    String make(TakeDownRequest request) {
        forgetting.lock();
        TakeDownRow row = new TakeDownRow();
        name(row, request);
        row.mentions = request.mentions();
        Optional<TakeDownRow> same = inForce().stream()
                .filter(known -> known.names[0].equals(row.names[0]) && known.mentions == row.mentions)
                .findFirst();
        if (same.isPresent()) {
            widen(same.get(), row);
            return same.get().id;
        }
        row.reason = request.reason();
        row.author = request.author();
        row.requestedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        row.id = ContentId.of("person", String.join("\n", row.names), row.requestedAt.toString());
        row.reached = "";
        row.working = true;
        database.insert(row);
        traces.remove(Rule.of(row));
        return row.id;
    }

    /**
     * Lifts a rule. What it took down comes back as its articles are read again; one lifted before stays as it is.
     *
     * @throws ProblemException (404) when there is none
     */
    @Transactional
    void lift(String id, String by) {
        forgetting.lock();
        if (row(id).isEmpty()) {
            throw ProblemException.notFound("take-down", id);
        }
        database.createMutationQuery(
                        """
                        update PersonTakeDown set liftedAt = :now, liftedBy = :by, working = true, reached = ''
                        where id = :id and liftedAt is null""")
                .setParameter("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
    }

    Optional<TakeDownRow> row(String id) {
        return Optional.ofNullable(database.get(TakeDownRow.class, id));
    }

    private void widen(TakeDownRow known, TakeDownRow row) {
        Set<String> names = union(known.names, row.names);
        Set<String> aliases = union(known.aliases, row.aliases);
        aliases.removeAll(names);
        Set<String> ids = union(known.speakerIds, row.speakerIds);
        if (names.size() == known.names.length
                && aliases.size() == known.aliases.length
                && ids.size() == known.speakerIds.length) {
            return;
        }
        known.names = names.toArray(String[]::new);
        known.aliases = aliases.toArray(String[]::new);
        known.speakerIds = ids.toArray(String[]::new);
        known.working = true;
        known.reached = "";
        known.articles = 0;
        database.update(known);
        traces.remove(Rule.of(known));
    }

    private static Set<String> union(String[] some, String[] others) {
        Set<String> all = new LinkedHashSet<>(List.of(some));
        all.addAll(List.of(others));
        return all;
    }

    private List<TakeDownRow> inForce() {
        return database.createSelectionQuery("from PersonTakeDown where liftedAt is null", TakeDownRow.class)
                .getResultList();
    }

    /** All names that are known: those given, those of the alias table, and those that the speaker's claims give. */
    private void name(TakeDownRow row, TakeDownRequest request) {
        Set<String> given = new LinkedHashSet<>(request.name() == null ? List.of() : List.of(request.name()));
        given.addAll(request.names());
        Set<String> names = new LinkedHashSet<>(given);
        Set<String> aliases = new TreeSet<>();
        Set<String> ids = new TreeSet<>(ids(names));
        List<Tuple> speakers = database.createNativeQuery(SPOKEN, Tuple.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .setParameter("speaker", request.speaker())
                .setParameter("names", given.toArray(String[]::new))
                .getResultList();
        if (request.speaker() != null
                && speakers.stream().noneMatch(one -> request.speaker().equals(one.get(0, String.class)))) {
            throw ProblemException.of(
                    404, "speaker", "there is no named speaker %s (any more)".formatted(request.speaker()));
        }
        for (Tuple speaker : speakers) {
            ids.add(speaker.get(0, String.class));
            names.add(speaker.get(1, String.class));
            Stream.of(speaker.get(2, String[].class))
                    .forEach(alias -> (alias.contains(" ") ? names : aliases).add(alias));
        }
        ids.addAll(ids(names));
        ids.addAll(ids(aliases));
        aliases.removeAll(names);
        row.names = names.toArray(String[]::new);
        row.aliases = aliases.toArray(String[]::new);
        row.speakerIds = ids.toArray(String[]::new);
    }

    private static Set<String> ids(Collection<String> names) {
        return names.stream()
                .map(name ->
                        new Speaker(Aliases.standard().canonical(name).orElse(name), SpeakerStatus.NAMED, null, null))
                .map(speaker -> SpeakerId.of(speaker, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
