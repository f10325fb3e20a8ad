package io.hearsay.scraper.discovery;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Counts what begins in a list in XML, and ends it where too much comes that no entry is made of: all of it is kept.
 */
final class Markup extends FilterReader {

    /** Elements, comments and the like that may begin before an entry is through; kept, they take some 20 MB. */
    private static final int MOST = 100_000;

    /** Characters likewise, of whatever they are. */
    private static final int LONGEST = 4 << 20;

    private int begun;
    private int length;
    private boolean opened;

    Markup(Reader in) {
        super(in);
    }

    /** Whether so little begins in a list that all of it may be held at once. */
    static boolean isModest(byte[] list) {
        int begun = 0;
        for (int i = 1; i < list.length; i++) {
            begun += list[i - 1] == '<' && list[i] != '/' ? 1 : 0;
        }
        return begun <= MOST;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** The end rather than an error: what stands before it is read all the same. */
    @Override
    public int read(char[] into, int offset, int size) throws IOException {
        if (begun > MOST || length > LONGEST) {
            return -1;
        }
        int read = super.read(into, offset, size);
        for (int i = offset; i < offset + read; i++) {
            begun += opened && into[i] != '/' ? 1 : 0;
            opened = into[i] == '<';
        }
        length += Math.max(0, read);
        return read;
    }

    /** What began until now is through, and forgotten. */
    void settle() {
        begun = 0;
        length = 0;
    }
}
