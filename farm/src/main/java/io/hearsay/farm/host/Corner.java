package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Some paths of a host with a behaviour of their own. */
interface Corner {

    /** No path at all. */
    Corner NONE = new Fixed(Map.of());

    /** The paths that the front page links to. */
    List<String> entrances();

    /** The answer where the target belongs to this corner. */
    Optional<Answer> answer(String target, HostPlan plan);

    /** A corner of one path. */
    static Fixed at(String path, Supplier<Answer> answer) {
        return new Fixed(Map.of(path, answer));
    }

    /** A corner of known paths, each always answered alike. */
    record Fixed(Map<String, Supplier<Answer>> answers) implements Corner {

        Fixed and(String path, Supplier<Answer> answer) {
            Map<String, Supplier<Answer>> more = new LinkedHashMap<>(answers);
            more.put(path, answer);
            return new Fixed(more);
        }

        @Override
        public List<String> entrances() {
            return List.copyOf(answers.keySet());
        }

        @Override
        public Optional<Answer> answer(String target, HostPlan plan) {
            return Optional.ofNullable(answers.get(target)).map(Supplier::get);
        }
    }
}
