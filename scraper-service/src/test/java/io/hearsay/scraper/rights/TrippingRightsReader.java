package io.hearsay.scraper.rights;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import org.jsoup.nodes.Document;

/** Calls itself until the stack is full, as it were, on pages whose address says so. */
@Alternative
@Singleton
public class TrippingRightsReader extends RightsReader {

    TrippingRightsReader(ScraperSettings settings, TdmFiles files) {
        super(settings, files);
    }

    @Override
    public Rights read(PageAddress address, Answer answer, Document page) {
        if (address.value().endsWith("/deep")) {
            throw new StackOverflowError("too deep");
        }
        return super.read(address, answer, page);
    }
}
