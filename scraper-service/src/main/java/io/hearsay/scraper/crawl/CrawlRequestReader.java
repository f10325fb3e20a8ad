package io.hearsay.scraper.crawl;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks what is asked of a crawl and names what is wrong with it. */
@Singleton
class CrawlRequestReader {

    private static final int MAX_LIST = 1000;
    private static final int MAX_PAGES = 10_000_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAME = 500;

    private final ScraperSettings settings;

    CrawlRequestReader(ScraperSettings settings) {
        this.settings = settings;
    }

    Crawl read(CrawlRequest request) {
        if (request == null) {
            throw ProblemException.badRequest("body", "the body must be a JSON object with seeds");
        }
        List<PageAddress> seeds = seeds(request.seeds());
        Crawl crawl = new Crawl();
        crawl.id = UUID.randomUUID().toString();
        crawl.seeds = seeds.stream().map(PageAddress::value).toList();
        crawl.scope = scope(request.scope(), seeds);
        crawl.outlets = outlets(request.outlets());
        crawl.maxPages = number("maxPages", request.maxPages(), settings.maxPages(), 1, MAX_PAGES);
        crawl.maxDepth = number("maxDepth", request.maxDepth(), settings.maxDepth(), 0, MAX_DEPTH);
        crawl.hostBudget =
                request.hostBudget() == null ? null : number("hostBudget", request.hostBudget(), 1, 1, MAX_PAGES);
        crawl.recrawl = Boolean.TRUE.equals(request.recrawl());
        crawl.state = CrawlState.running.name();
        crawl.createdAt = Instant.now();
        return crawl;
    }

    private static List<PageAddress> seeds(List<String> given) {
        if (given == null || given.isEmpty() || given.size() > MAX_LIST) {
            throw ProblemException.badRequest("seeds", "seeds must hold 1 to %d addresses".formatted(MAX_LIST));
        }
        List<PageAddress> seeds = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            seeds.add(address("seeds[%d]".formatted(i), given.get(i)));
        }
        return seeds.stream().distinct().toList();
    }

    private static PageAddress address(String field, String value) {
        try {
            return PageAddress.of(value == null ? "" : value);
        } catch (InvalidAddressException e) {
            throw ProblemException.badRequest(field, "%s %s".formatted(field, e.getMessage()));
        }
    }

    private static List<String> scope(List<String> given, List<PageAddress> seeds) {
        if (given == null || given.isEmpty()) {
            return seeds.stream().map(PageAddress::host).distinct().toList();
        }
        if (given.size() > MAX_LIST) {
            throw ProblemException.badRequest("scope", "scope must hold at most %d entries".formatted(MAX_LIST));
        }
        List<String> scope = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            scope.add(scopeEntry("scope[%d]".formatted(i), given.get(i)));
        }
        return scope;
    }

    private static String scopeEntry(String field, String value) {
        String entry = value == null ? "" : value.strip();
        return Scope.isPrefix(entry)
                ? address(field, entry).value()
                : address(field, "http://" + entry + "/").host();
    }

    private static Map<String, String> outlets(Map<String, String> given) {
        Map<String, String> outlets = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((prefix, name) -> {
                String field = "outlets[%s]".formatted(prefix);
                if (name == null || name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0) {
                    throw ProblemException.badRequest(
                            field, "%s must be a name of 1 to %d characters".formatted(field, MAX_NAME));
                }
                outlets.put(address(field, prefix).value(), name.strip());
            });
        }
        return outlets;
    }

    private static int number(String field, Integer given, int otherwise, int least, int most) {
        int value = given == null ? otherwise : given;
        if (value < least || value > most) {
            throw ProblemException.badRequest(
                    field, "%s must be a whole number from %d to %d, not %d".formatted(field, least, most, value));
        }
        return value;
    }
}
