package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.reextraction.ReExtractionRequest.Kind;
import java.util.List;

/**
 * The right to go on with a run.
 *
 * @param subject the outlet or the crawl
 * @param articles their ids, or null for other kinds
 * @param reached address of the last page that was read; "" before the first
 * @param token rises with every lease; whoever has an older one writes nothing
 */
record Run(String id, Kind kind, String subject, List<String> articles, String reached, long token) {

    Run at(String address) {
        return new Run(id, kind, subject, articles, address, token);
    }
}
