package io.hearsay.fuzz;

/** What Jazzer calls, by name, in a process of its own. */
public final class JazzerEntry {

    private static FuzzTarget target;

    private JazzerEntry() {}

    /** Takes the name of the target's class. */
    public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
        target = FuzzTargets.make(Class.forName(arguments[0]));
    }

    /** Takes an input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.feed(input);
    }
}
