package io.hearsay.cli.verify;

import com.sun.management.ThreadMXBean;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.PageDecoder;
import io.hearsay.article.PageSource;
import io.hearsay.article.UnreadablePageException;
import java.lang.management.ManagementFactory;

/**
 * What it cost to read one page from its bytes.
 *
 * @param bytes of the page
 * @param cpuNanos of the thread that read it
 * @param allocated bytes of memory asked for on the way, given back or not: more than were held at any time
 * @param readable whether it was read; else it was refused as no text
 */
record PageCost(long bytes, long cpuNanos, long allocated, boolean readable) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final PageDecoder DECODER = new PageDecoder();
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

    /** Reads a page and counts. */
    static PageCost of(byte[] page, String mediaType) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        boolean readable = read(page, mediaType);
        return new PageCost(
                page.length,
                THREADS.getCurrentThreadCpuTime() - cpu,
                THREADS.getCurrentThreadAllocatedBytes() - allocated,
                readable);
    }

    private static boolean read(byte[] page, String mediaType) {
        try {
            String content = DECODER.decode(page, mediaType);
            EXTRACTOR.extract(new PageSource(content, "https://news.example/story", mediaType));
            return true;
        } catch (UnreadablePageException refused) {
            return false;
        }
    }

    /** Milliseconds of CPU for a million bytes of the page. */
    double millisPerMegabyte() {
        return cpuNanos / 1e6 / (bytes / 1e6);
    }

    /** Bytes of memory asked for, per byte of the page. */
    double allocatedPerByte() {
        return allocated / (double) bytes;
    }
}
