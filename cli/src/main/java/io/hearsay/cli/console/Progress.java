package io.hearsay.cli.console;

import java.io.PrintStream;

/** How far a long step is: a bar that redraws itself on a terminal, a line per change elsewhere. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream out;
    private final boolean terminal;
    private String last = "";

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Progress on standard error; a bar where whoever started this program says that a person can see it. */
    public static Progress onStandardError() {
        return new Progress(System.err, Boolean.getBoolean("hearsay.terminal"));
    }

    /** Whether a person watches it on a terminal. */
    public boolean isOnTerminal() {
        return terminal;
    }

    /**
     * Shows the state when it differs from the one shown.
     *
     * @param done finished part
     * @param whole all of it; may grow, 0 when unknown
     * @param what the state in words
     */
    public void show(long done, long whole, String what) {
        String line = terminal ? bar(done, whole) + " " + what : what;
        if (!line.equals(last)) {
            last = line;
            out.print(terminal ? CLEAR + line : line + "\n");
            out.flush();
        }
    }

    /** Ends the step; the terminal's line is free again. */
    public void end() {
        if (terminal && !last.isEmpty()) {
            out.print(CLEAR);
            out.flush();
        }
        last = "";
    }

    private static String bar(long done, long whole) {
        int filled = whole == 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / whole);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }
}
