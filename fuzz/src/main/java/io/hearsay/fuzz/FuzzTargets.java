package io.hearsay.fuzz;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the targets of a module: every class below a folder that is called {@code …Fuzz}. */
final class FuzzTargets {

    private static final String ENDING = "Fuzz.class";

    private FuzzTargets() {}

    /** The targets among the compiled tests of a module. */
    static List<FuzzTarget> in(Path classes) throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
        List<FuzzTarget> targets = new java.util.ArrayList<>();
        for (String name : names) {
            targets.add(make(Class.forName(name)));
        }
        return targets;
    }

    /** A target, however private its class. */
    static FuzzTarget make(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (FuzzTarget) constructor.newInstance();
    }

    /** What a target is called: its class without {@code Fuzz}. */
    static String name(FuzzTarget target) {
        String name = target.getClass().getSimpleName();
        return name.substring(0, name.length() - "Fuzz".length());
    }
}
