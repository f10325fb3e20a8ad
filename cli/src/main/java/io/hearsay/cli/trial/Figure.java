package io.hearsay.cli.trial;

/**
 * One figure of a trial.
 *
 * @param name what was counted or measured
 * @param value as printed
 * @param target what it should be, or null where it is only reported
 * @param met whether it is; true where there is no target
 */
public record Figure(String name, String value, String target, boolean met) {

    /** The last word of its row. */
    String verdict() {
        return target == null ? "" : met ? "PASS" : "FAIL";
    }
}
