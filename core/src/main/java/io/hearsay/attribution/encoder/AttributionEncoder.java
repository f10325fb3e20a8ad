package io.hearsay.attribution.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.hearsay.attribution.encoder.Decoder.CuePieces;
import io.hearsay.text.AnalyzedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Marks cues, sources and contents with a trained encoder: MiniLM (Wang et al. 2020) with a head that tells cue words
 * and a head that, for each cue, labels every word of its surroundings as source, content or neither, as in semantic
 * role labelling. Runs in process on one thread of the caller's; the same text gives the same readings. May be shared
 * between threads. Linear in the length of the text.
 */
public final class AttributionEncoder {

    private static final double CUE_THRESHOLD = 0.3;
    private static final int FARTHEST = 128;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final WordPieces wordPieces;
    private final long begin;
    private final long end;
    private final OrtSession encoder;
    private final OrtSession frames;

    private AttributionEncoder(Vocabulary vocabulary) throws IOException, OrtException {
        this.wordPieces = new WordPieces(vocabulary);
        this.begin = vocabulary.require("[CLS]");
        this.end = vocabulary.require("[SEP]");
        this.encoder = session("encoder.onnx");
        this.frames = session("frames.onnx");
    }

    /**
     * Loads the model from the class path, which takes a fraction of a second and needs a folder for temporary files.
     */
    public static AttributionEncoder create() {
        try (InputStream vocabulary = resource("vocab.txt")) {
            return new AttributionEncoder(Vocabulary.read(vocabulary));
        } catch (IOException e) {
            throw new UncheckedIOException("the attribution encoder cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the attribution encoder cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = AttributionEncoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the class path lacks " + name);
        }
        return in;
    }

    /** Loads from a file, since handing over bytes would keep them in memory twice more: 60 MB. */
    private OrtSession session(String name) throws IOException, OrtException {
        Path file = Files.createTempFile("hearsay-", ".onnx");
        try (InputStream model = resource(name);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.delete(file);
        }
    }

    /** What the encoder reads in the paragraphs of a text, in text order of the cues. */
    public List<Reading> read(AnalyzedText text) {
        List<Reading> readings = new ArrayList<>();
        for (Window window : Window.of(text.text(), text.paragraphs(), wordPieces)) {
            try {
                read(window, readings);
            } catch (OrtException e) {
                throw new IllegalStateException("the attribution encoder failed", e);
            }
        }
        return readings;
    }

    private void read(Window window, List<Reading> readings) throws OrtException {
        long[] shape = {1, window.size() + 2L};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids(window)), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(types(window)), shape);
                OrtSession.Result words = encoder.run(Map.of("ids", ids, "types", types))) {
            List<CuePieces> cues = Decoder.cues((float[][]) value(words, "cue"), CUE_THRESHOLD);
            if (!cues.isEmpty()) {
                label(window, cues, words, readings);
            }
        }
    }

    private void label(Window window, List<CuePieces> cues, OrtSession.Result words, List<Reading> readings)
            throws OrtException {
        float[][] anchors = (float[][]) value(words, "anchor");
        float[][] chosen = new float[cues.size()][];
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = anchors[cues.get(k).from()];
        }
        try (OnnxTensor anchor = OnnxTensor.createTensor(environment, chosen);
                OnnxTensor distance = OnnxTensor.createTensor(environment, distances(window.size(), cues));
                OrtSession.Result result = frames.run(Map.of(
                        "token",
                        (OnnxTensor) words.get("token").orElseThrow(),
                        "anchor",
                        anchor,
                        "distance",
                        distance))) {
            float[][][] labels = (float[][][]) value(result, "labels");
            for (int k = 0; k < labels.length; k++) {
                Reading reading = Decoder.reading(window, cues.get(k), labels[k]);
                if (reading != null) {
                    readings.add(reading);
                }
            }
        }
    }

    private static Object value(OrtSession.Result result, String name) throws OrtException {
        return result.get(name).orElseThrow().getValue();
    }

    private long[] ids(Window window) {
        long[] ids = new long[window.size() + 2];
        ids[0] = begin;
        for (int i = 0; i < window.size(); i++) {
            ids[i + 1] = window.pieces().get(i).id();
        }
        ids[window.size() + 1] = end;
        return ids;
    }

    private static long[] types(Window window) {
        long[] types = new long[window.size() + 2];
        for (int i = 0; i < window.size(); i++) {
            types[i + 1] = window.pieces().get(i).type();
        }
        return types;
    }

    /** How far each piece stands from a cue, as the number of a learnt vector. */
    private static long[][] distances(int size, List<CuePieces> cues) {
        long[][] distances = new long[cues.size()][size];
        for (int k = 0; k < distances.length; k++) {
            for (int i = 0; i < size; i++) {
                int distance = i - cues.get(k).from();
                distances[k][i] = Math.clamp((long) distance, -FARTHEST, FARTHEST) + (long) FARTHEST;
            }
        }
        return distances;
    }
}
