package io.hearsay.cli.trial;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a trial, each beside its target where it has one. */
public final class Figures {

    private final List<Figure> figures = new ArrayList<>();

    /** Reports a figure that has no target. */
    public void report(String name, String value) {
        figures.add(new Figure(name, value, null, true));
    }

    /** Reports a count that has no target. */
    public void report(String name, long count) {
        report(name, Long.toString(count));
    }

    /** Reports a number that has no target. */
    public void report(String name, double value) {
        report(name, number(value));
    }

    /** A count that should be at least so much. */
    public void atLeast(String name, long count, long target) {
        figures.add(new Figure(name, Long.toString(count), "at least " + target, count >= target));
    }

    /** A number that should be at least so much. */
    public void atLeast(String name, double value, double target) {
        figures.add(new Figure(name, number(value), "at least " + number(target), value >= target));
    }

    /** A number that should be at most so much. */
    public void atMost(String name, double value, double target) {
        figures.add(new Figure(name, number(value), "at most " + number(target), value <= target));
    }

    /** A count that should be just so. */
    public void exactly(String name, long value, long target) {
        figures.add(new Figure(name, Long.toString(value), Long.toString(target), value == target));
    }

    /** The figures in order. */
    public List<Figure> all() {
        return List.copyOf(figures);
    }

    /** Whether every target is met. */
    public boolean areMet() {
        return figures.stream().allMatch(Figure::met);
    }

    /** Prints one row a figure: name, value, target, verdict. */
    public void print(PrintStream out) {
        int names = width(figures.stream().map(Figure::name).toList());
        int values = width(figures.stream().map(Figure::value).toList());
        for (Figure figure : figures) {
            String target = figure.target() == null ? "" : "(" + figure.target() + ")";
            String row = String.format(
                    "%-" + names + "s  %" + values + "s  %-18s %s",
                    figure.name(),
                    figure.value(),
                    target,
                    figure.verdict());
            out.println(row.stripTrailing());
        }
        out.println(areMet() ? "PASS" : "FAIL");
    }

    private static int width(List<String> words) {
        return Math.max(1, words.stream().mapToInt(String::length).max().orElse(1));
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
