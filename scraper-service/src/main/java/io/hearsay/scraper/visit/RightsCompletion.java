package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.page.Pages;
import io.hearsay.scraper.rights.OptOuts;
import io.hearsay.scraper.rights.Rights;
import io.hearsay.scraper.rights.TdmFiles;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Obeys what sites do not want done with their pages, and writes it down: what was kept against it goes. */
@Singleton
class RightsCompletion {

    private final TdmFiles files;
    private final OptOuts optOuts;
    private final Articles articles;
    private final Pages pages;

    RightsCompletion(TdmFiles files, OptOuts optOuts, Articles articles, Pages pages) {
        this.files = files;
        this.optOuts = optOuts;
        this.articles = articles;
        this.pages = pages;
    }

    /** Keeps tdmrep.json where the visit has asked for it. */
    void keepFile(Finished visit) {
        if (visit.tdm() != null) {
            files.keep(visit.lease().address(), visit.tdm());
        }
    }

    /** Withdraws the articles, and forgets the bodies, that the pages' sites do not want to be kept. */
    void obey(List<Finished> visits) {
        Map<PageAddress, Rights> known = new HashMap<>();
        Map<String, List<PageAddress>> withdrawn = new TreeMap<>();
        List<PageAddress> forgotten = new ArrayList<>();
        for (Finished visit : visits) {
            PageAddress address = visit.lease().address();
            Rights rights = visit.outcome().rights();
            if (rights == null) {
                continue;
            }
            known.put(address, rights);
            if (rights.forbidsArticle()) {
                withdrawn
                        .computeIfAbsent(rights.reason(), _ -> new ArrayList<>())
                        .add(address);
            } else if (rights.forbidsBody()) {
                forgotten.add(address);
            }
        }
        withdrawn.forEach((reason, addresses) -> articles.withdraw(addresses, reason));
        if (!forgotten.isEmpty()) {
            pages.forget(forgotten);
        }
        optOuts.note(known);
    }
}
