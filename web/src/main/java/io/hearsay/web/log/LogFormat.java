package io.hearsay.web.log;

/** How log lines look. */
public enum LogFormat {
    /** Text for people. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
