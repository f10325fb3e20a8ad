package io.hearsay.farm.fuzz;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.RawAnswer;
import io.hearsay.farm.http.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;

/** Makes one fuzzed answer per seed. */
public final class Fuzz {

    private static final Duration STALL = Duration.ofMinutes(2);
    private static final int WHOLE = 70;
    private static final int BROKEN_OFF = 85;
    private static final int DAMAGED = 97;

    private Fuzz() {}

    /** The answer of a seed. */
    public static Answer answer(long seed) {
        return new RawAnswer(0, wire -> send(new SplittableRandom(seed), wire));
    }

    /** The bytes of an answer, as sent where nothing breaks off or stalls. */
    static byte[] bytes(SplittableRandom random) {
        byte[] body = FuzzedBody.of(random);
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 512);
        out.writeBytes(FuzzedHead.of(random, body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static void send(SplittableRandom random, Wire wire) throws IOException {
        byte[] bytes = bytes(random);
        int ending = random.nextInt(100);
        if (ending < WHOLE) {
            wire.write(bytes);
        } else if (ending < BROKEN_OFF) {
            wire.write(beginning(random, bytes));
        } else if (ending < DAMAGED) {
            wire.write(damaged(random, bytes));
        } else {
            wire.write(beginning(random, bytes));
            wire.pause(STALL);
        }
    }

    private static byte[] beginning(SplittableRandom random, byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    /** Some bytes, most of them in the head, are others. */
    private static byte[] damaged(SplittableRandom random, byte[] bytes) {
        for (int times = 1 + random.nextInt(20); times > 0 && bytes.length > 0; times--) {
            int within = random.nextInt(3) > 0 ? Math.min(bytes.length, 200) : bytes.length;
            bytes[random.nextInt(within)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
