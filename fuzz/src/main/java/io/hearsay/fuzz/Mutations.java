package io.hearsay.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs made of others by a few changes each; the same seed always gives the same. Not guided by anything. */
final class Mutations {

    private static final int LONGEST = 4096;
    private static final int MOST_CHANGES = 4;
    private static final List<byte[]> ODD = List.of(
            bytes("\0"),
            bytes("\ufeff"),
            bytes("\ud83d\ude00"),
            bytes("e\u0301"),
            bytes("\u2028"),
            bytes("\u0130"),
            bytes("9223372036854775808"),
            bytes("-1"),
            bytes("%"),
            bytes("%00"),
            bytes("\r\n"),
            bytes("<"),
            bytes("&"),
            bytes("\""),
            bytes("{"),
            bytes("["),
            bytes(":"),
            new byte[] {(byte) 0xc0, (byte) 0xaf},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xff, (byte) 0xfe});

    private final Random random;
    private final List<byte[]> seeds;

    /** Of some inputs, one at least. */
    Mutations(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = List.copyOf(seeds);
    }

    byte[] next() {
        byte[] input = any(seeds);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return Arrays.copyOf(input, Math.min(LONGEST, input.length));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = at + random.nextInt(Math.min(64, input.length - at) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(input, at, to, new byte[0]);
            case 1 -> replaced(input, at, to, any(ODD));
            case 2 -> replaced(input, at, at, any(ODD));
            case 3 -> replaced(input, at, at, piece(any(seeds)));
            case 4 -> replaced(input, at, to, repeated(Arrays.copyOfRange(input, at, to)));
            default -> replaced(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(256)});
        };
    }

    private byte[] piece(byte[] of) {
        int from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, from + random.nextInt(Math.min(64, of.length - from) + 1));
    }

    private byte[] repeated(byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int times = random.nextInt(20);
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + by.length);
        out.write(input, 0, from);
        out.writeBytes(by);
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private byte[] any(List<byte[]> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
