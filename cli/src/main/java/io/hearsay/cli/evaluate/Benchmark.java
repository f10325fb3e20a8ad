package io.hearsay.cli.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One annotated collection and how to predict on it. */
interface Benchmark {

    /** The files that a data folder must hold, relative to it. */
    List<String> files();

    /** Where the data comes from, for whoever does not have it. */
    String origin();

    /**
     * Predicts on all of the data.
     *
     * @param data the folder with {@link #files()}
     * @param work an empty folder for the predictions
     * @param meter counts documents and their CPU time
     * @return the scorer's command lines, without the interpreter; none where the benchmark judges itself
     */
    List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException;
}
