package io.hearsay.scraper.log;

/** How log lines look; named as it stands in the settings. */
public enum LogFormat {
    /** Text for people. */
    plain,
    /** One JSON object a line. */
    json
}
