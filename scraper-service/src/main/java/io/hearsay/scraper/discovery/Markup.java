package io.hearsay.scraper.discovery;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts what begins in a list in XML, and ends it where too much does that nothing comes of: all of it is kept. */
final class Markup extends FilterReader {

    /** Elements, comments and the like that may begin before an entry is through; kept, they take some 20 MB. */
    private static final int MOST = 100_000;

    private int begun;
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
        int next = super.read();
        if (next >= 0) {
            count((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(char next) throws IOException {
        if (opened && next != '/') {
            begun++;
            if (begun > MOST) {
                throw new IOException("more than %d tags without an entry among them".formatted(MOST));
            }
        }
        opened = next == '<';
    }

    /** What began until now is through, and forgotten. */
    void settle() {
        begun = 0;
    }
}
