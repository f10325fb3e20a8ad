package io.hearsay.corroboration;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.List;

/** Claims of the seed pages as a reader would note them, with the sentences that carry them. */
final class SeedReports {

    static final Speaker EARNEST = named("Josh Earnest", "White House spokesman", "United States");
    static final Speaker MUALLEM = named("Walid Muallem", "Foreign Minister", "Syria");
    static final Speaker BALDANZA =
            named("Michelle Baldanza", "US Army Defense Department spokeswoman", "United States");
    static final Speaker ONE_SOURCE = anonymous("one source close to the issue");
    static final Speaker SOURCES = anonymous("sources in Damascus");
    static final Speaker NATO = named("NATO", null, null);
    static final Speaker RUSSIA = named("Russia", null, "Russia");

    static final Via AFP = new Via("AFP", Via.Kind.AGENCY);
    static final Via FARS = new Via("Fars", Via.Kind.AGENCY);
    static final Via RIA = new Via("RIA Novosti", Via.Kind.AGENCY);

    private static final String NO_PLANS =
            "There are no plans to coordinate with the Assad regime as we consider this terror threat";
    private static final String COOPERATION =
            "The cooperation has already begun and the United States is giving Damascus information via Baghdad and"
                    + " Moscow";
    private static final String EARNEST_SENTENCE =
            "“" + NO_PLANS + ",” White House spokesman Josh Earnest said in Washington on Tuesday.";
    private static final String COOPERATION_SENTENCE =
            "“" + COOPERATION + ",” one source close to the issue said on condition of anonymity.";

    static final Report EARNEST_000 = direct(
            "000-14",
            EARNEST,
            NO_PLANS,
            "But US officials said they did not plan to coordinate with Damascus on targeting IS militants in Syria "
                    + EARNEST_SENTENCE);
    static final Report EARNEST_001 = direct("001-07", EARNEST, NO_PLANS, straight(EARNEST_SENTENCE));
    static final Report EARNEST_002 = direct("002-07", EARNEST, NO_PLANS, straight(EARNEST_SENTENCE));

    static final Report COOPERATION_000 = direct("000-16", ONE_SOURCE, COOPERATION, COOPERATION_SENTENCE, AFP);
    static final Report COOPERATION_001 =
            direct("001-14", ONE_SOURCE, COOPERATION, straight(COOPERATION_SENTENCE), AFP);
    static final Report COOPERATION_002 =
            direct("002-14", ONE_SOURCE, COOPERATION, straight(COOPERATION_SENTENCE), AFP);

    static final Report SHARING_000 = indirect(
            "000-15",
            SOURCES,
            "the US is unofficially sharing some intelligence with Damascus through Iraq and Russia",
            "However, sources in Damascus told AFP that %s.",
            AFP);
    static final Report SHARING_001 = indirect(
            "001-13",
            SOURCES,
            "the US is sharing intelligence garnered through its reconnaissance with Damascus through Iraqi and Russian"
                    + " channels",
            "However, sources in Damascus told AFP on Tuesday that %s.",
            AFP);
    static final Report SHARING_002 = indirect(
            "002-13", SOURCES, SHARING_001.text(), "However, sources in Damascus told AFP on Tuesday that %s.", AFP);

    static final Report OFFICIALS_000 = negated(
            "000-13",
            anonymous("US officials"),
            "they did not plan to coordinate with Damascus on targeting IS militants in Syria",
            "But US officials said %s “There are no plans to coordinate with the Assad regime as we consider this"
                    + " terror threat,” White House spokesman Josh Earnest said in Washington on Tuesday.");
    static final Report OFFICIALS_001 = negated(
            "001-05",
            anonymous("American officials"),
            "they did not plan to coordinate with Damascus on targeting IS militants in Syria",
            "But American officials said %s, despite Syrian insistence that any military action on its soil must be"
                    + " coordinated in advance.");

    static final Report MUALLEM_000 = direct(
            "000-12",
            MUALLEM,
            "Syria is ready to cooperate and coordinate ... at the regional and international level in the war on"
                    + " terror But any efforts to combat terrorism should come in coordination with the Syrian"
                    + " government.",
            "“Syria is ready to cooperate and coordinate ... at the regional and international level in the war on"
                    + " terror,” Muallem was quoted by Fars as saying.",
            FARS);
    static final Report DEMAND_000 = direct(
            "000-12b",
            MUALLEM,
            "But any efforts to combat terrorism should come in coordination with the Syrian government.",
            "“But any efforts to combat terrorism should come in coordination with the Syrian government.”",
            FARS);

    static final Report BALDANZA_NOW = negated(
            "003-02",
            BALDANZA,
            "The U.S. is not coordinating coalition activities in Syria with Russia.",
            "“%s” Baldanza told RIA Novosti.",
            RIA);
    static final Report BALDANZA_AS_LONG_AS = negated(
            "003-01",
            BALDANZA,
            "The United States will not coordinate its operations in Syria with Russia as long as Moscow continues to"
                    + " give support to Syrian President Bashar Assad",
            "%s, US Army Defense Department spokeswoman Lt. Col. Michelle Baldanza said.");

    static final Report NATO_004 = new Report(
            "004-05",
            "004",
            "Courier",
            null,
            NATO,
            List.of(),
            "Moscow’s explanation that its warplanes had violated alliance member Turkey’s airspace by mistake",
            QuotationType.INDIRECT,
            SpeechAct.DENY,
            Polarity.NEGATED,
            Modality.CERTAIN,
            null,
            "NATO, on Tuesday, rejected Moscow’s explanation that its warplanes had violated alliance member Turkey’s"
                    + " airspace by mistake");
    static final Report MOSCOW_004 = new Report(
            "004-06",
            "004",
            "Courier",
            null,
            RUSSIA,
            List.of(),
            "its warplanes had violated alliance member Turkey’s airspace by mistake",
            QuotationType.INDIRECT,
            SpeechAct.ASSERT,
            Polarity.AFFIRMED,
            Modality.CERTAIN,
            null,
            NATO_004.carrier());

    static final List<Report> ALL = List.of(
            EARNEST_000,
            EARNEST_001,
            EARNEST_002,
            COOPERATION_000,
            COOPERATION_001,
            COOPERATION_002,
            SHARING_000,
            SHARING_001,
            SHARING_002,
            OFFICIALS_000,
            OFFICIALS_001,
            MUALLEM_000,
            BALDANZA_NOW,
            BALDANZA_AS_LONG_AS,
            NATO_004,
            MOSCOW_004);

    /** 001 and 002 are one agency text; 000 shares only an eighth of its words with them. */
    static final List<ReprintLink> REPRINTS = List.of(new ReprintLink("001", "002", 1.0));

    private SeedReports() {}

    static Speaker named(String name, String role, String represents) {
        return new Speaker(name, SpeakerStatus.NAMED, role, represents);
    }

    static Speaker anonymous(String description) {
        return new Speaker(description, SpeakerStatus.ANONYMOUS, null, null);
    }

    static Report report(
            String id,
            Speaker speaker,
            String text,
            QuotationType type,
            Polarity polarity,
            String carrier,
            Via... via) {
        String page = id.substring(0, 3);
        return new Report(
                id,
                page,
                "Outlet " + page,
                page.equals("000") ? "2014-08-26" : null,
                speaker,
                List.of(via),
                text,
                type,
                SpeechAct.ASSERT,
                polarity,
                Modality.CERTAIN,
                null,
                carrier);
    }

    private static Report direct(String id, Speaker speaker, String text, String carrier, Via... via) {
        Polarity polarity = text.startsWith("There are no") ? Polarity.NEGATED : Polarity.AFFIRMED;
        return report(id, speaker, text, QuotationType.DIRECT, polarity, carrier, via);
    }

    private static Report indirect(String id, Speaker speaker, String text, String carrier, Via... via) {
        return report(id, speaker, text, QuotationType.INDIRECT, Polarity.AFFIRMED, carrier.formatted(text), via);
    }

    private static Report negated(String id, Speaker speaker, String text, String carrier, Via... via) {
        return report(id, speaker, text, QuotationType.INDIRECT, Polarity.NEGATED, carrier.formatted(text), via);
    }

    private static String straight(String sentence) {
        return sentence.replace('“', '"').replace('”', '"');
    }
}
