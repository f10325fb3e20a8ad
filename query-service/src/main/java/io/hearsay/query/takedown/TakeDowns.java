package io.hearsay.query.takedown;

import io.hearsay.query.passing.Passing;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The take-downs of both services: ids of the extractor's are as those of claims, the scraper's are numbers. */
@Singleton
class TakeDowns {

    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern PAGES = Pattern.compile("[0-9]{1,18}");
    private static final String DOWN = "nothing can be taken down";

    private final ScraperClient scraper;
    private final ExtractorClient extractor;
    private final Erasures erasures;

    TakeDowns(@RestClient ScraperClient scraper, @RestClient ExtractorClient extractor, Erasures erasures) {
        this.scraper = scraper;
        this.extractor = extractor;
        this.erasures = erasures;
    }

    /**
     * Take-downs of pages with what the scraper does not know: none is done before the extractor has forgotten what was
     * erased, whichever of them it was erased for.
     */
    private List<TakeDown> asTheyStand(List<TakeDown> ofPages) {
        boolean pending = ofPages.stream().anyMatch(TakeDown::saysDone) && erasures.arePending();
        return pending
                ? ofPages.stream()
                        .map(one -> one.saysDone() ? one.stillWorking() : one)
                        .toList()
                : ofPages;
    }

    /** One of either kind, as {@link #get} would tell it now. */
    TakeDown asItStands(TakeDown made) {
        return isOfPerson(made.id()) ? made : asTheyStand(List.of(made)).getFirst();
    }

    TakeDown make(NewTakeDown asked, String author) {
        if (!asked.concernsPerson()) {
            return Passing.on(
                    "scraper",
                    () -> scraper.make(new ScraperClient.Asked(asked.kind(), asked.subject(), asked.reason())),
                    DOWN);
        }
        boolean id = PERSON.matcher(asked.subject()).matches();
        ExtractorClient.Asked person = new ExtractorClient.Asked(
                id ? null : asked.subject(),
                id ? asked.subject() : null,
                asked.names(),
                asked.mentions(),
                asked.reason(),
                author);
        return Passing.on("extractor", () -> extractor.make(person), DOWN).ofPerson();
    }

    Listing<TakeDown> ofPages(Stretch stretch) {
        TakeDownList list = Passing.on(
                "scraper", () -> scraper.list(stretch.limit(), stretch.after()), "what is taken down cannot be told");
        return new Listing<>(asTheyStand(list.items()), null, list.next());
    }

    Listing<TakeDown> ofPersons(Stretch stretch) {
        TakeDownList list = Passing.on(
                "extractor",
                () -> extractor.list(stretch.limit(), stretch.after()),
                "what is taken down cannot be told");
        return new Listing<>(list.items().stream().map(TakeDown::ofPerson).toList(), null, list.next());
    }

    TakeDown get(String id) {
        return isOfPerson(id)
                ? Passing.on("extractor", () -> extractor.get(id), "what is taken down cannot be told")
                        .ofPerson()
                : asItStands(Passing.on("scraper", () -> scraper.get(id), "what is taken down cannot be told"));
    }

    TakeDown lift(String id, String by) {
        if (isOfPerson(id)) {
            return Passing.on("extractor", () -> extractor.lift(id, by), "nothing can be lifted")
                    .ofPerson();
        }
        return Passing.on(
                "scraper",
                () -> {
                    scraper.lift(id);
                    return scraper.get(id);
                },
                "nothing can be lifted");
    }

    private static boolean isOfPerson(String id) {
        if (PERSON.matcher(id).matches()) {
            return true;
        }
        if (PAGES.matcher(id).matches()) {
            return false;
        }
        throw ProblemException.notFound("take-down", id);
    }
}
