package io.hearsay.attribution.encoder;

import java.util.ArrayList;
import java.util.List;

/** Turns the model's probabilities for a window into readings. */
final class Decoder {

    private static final int OUTSIDE = 0;
    private static final int BEGIN_CUE = 1;
    private static final int IN_CUE = 2;
    private static final int BEGIN_SOURCE = 1;
    private static final int IN_SOURCE = 2;
    private static final int BEGIN_CONTENT = 3;
    private static final int IN_CONTENT = 4;

    private Decoder() {}

    /**
     * Pieces {@code [from, to)} of a window that are a cue.
     *
     * @param probability that of the least likely of them
     */
    record CuePieces(int from, int to, double probability) {}

    /** The cues of a window: runs of pieces that are more likely than the threshold to be part of one. */
    static List<CuePieces> cues(float[][] probabilities, double threshold) {
        List<CuePieces> cues = new ArrayList<>();
        int from = -1;
        double least = 1;
        for (int i = 0; i <= probabilities.length; i++) {
            double cue = i < probabilities.length ? 1 - probabilities[i][OUTSIDE] : 0;
            boolean goesOn = cue >= threshold && probabilities[i][IN_CUE] >= probabilities[i][BEGIN_CUE];
            if (from >= 0 && !goesOn) {
                cues.add(new CuePieces(from, i, least));
                from = -1;
            }
            if (cue >= threshold) {
                least = from < 0 ? cue : Math.min(least, cue);
                from = from < 0 ? i : from;
            }
        }
        return cues;
    }

    /** What a cue reports, or null where the model marks no content. */
    static Reading reading(Window window, CuePieces cue, float[][] labels) {
        int[] best = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            best[i] = likeliest(labels[i]);
        }
        List<int[]> content = runs(best, BEGIN_CONTENT, IN_CONTENT);
        if (content.isEmpty()) {
            return null;
        }
        int[] source = heaviest(runs(best, BEGIN_SOURCE, IN_SOURCE), labels);
        return new Reading(
                extent(window, cue.from(), cue.to()),
                source == null ? null : extent(window, source[0], source[1]),
                content.stream().map(run -> extent(window, run[0], run[1])).toList(),
                cue.probability(),
                certainty(best, labels));
    }

    private static int likeliest(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    private static List<int[]> runs(int[] labels, int begin, int in) {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= labels.length; i++) {
            int label = i < labels.length ? labels[i] : OUTSIDE;
            if (from >= 0 && label != in) {
                runs.add(new int[] {from, i});
                from = -1;
            }
            if (from < 0 && (label == begin || label == in)) {
                from = i;
            }
        }
        return runs;
    }

    /** Of several sources the one the model is surest of, its length counted. */
    private static int[] heaviest(List<int[]> runs, float[][] labels) {
        int[] best = null;
        double most = 0;
        for (int[] run : runs) {
            double weight = 0;
            for (int i = run[0]; i < run[1]; i++) {
                weight += labels[i][BEGIN_SOURCE] + labels[i][IN_SOURCE];
            }
            if (weight > most) {
                most = weight;
                best = run;
            }
        }
        return best;
    }

    private static double certainty(int[] best, float[][] labels) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < best.length; i++) {
            if (best[i] != OUTSIDE) {
                sum += labels[i][best[i]];
                count++;
            }
        }
        return sum / count;
    }

    private static Extent extent(Window window, int from, int to) {
        return new Extent(
                window.pieces().get(from).start(), window.pieces().get(to - 1).end());
    }
}
