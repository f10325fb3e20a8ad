package io.hearsay.farm.host;

import io.hearsay.farm.fuzz.Fuzz;
import io.hearsay.farm.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A hundred addresses with fuzzed answers. */
final class FuzzCorner implements Corner {

    private static final String FOLDER = "/fuzz/";
    private static final int ADDRESSES = 100;

    @Override
    public List<String> entrances() {
        return IntStream.range(0, ADDRESSES).mapToObj(number -> FOLDER + number).toList();
    }

    @Override
    public Optional<Answer> answer(String target, HostPlan plan) {
        String number = target.startsWith(FOLDER) ? target.substring(FOLDER.length()) : "";
        return number.matches("[0-9]{1,4}")
                ? Optional.of(Fuzz.answer(plan.seed() * 1_000_003 + Integer.parseInt(number)))
                : Optional.empty();
    }
}
