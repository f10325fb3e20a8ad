package io.hearsay.query.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to be read: the address of a page, or a text.
 *
 * @param url address of the page; with a text, where the text stands
 * @param text the text itself
 */
@Schema(name = "Submission", description = "Something to be read: the address of a page, or a text.")
public record SubmissionRequest(
        @Schema(nullable = true, examples = "https://news.example/syria") String url,
        @Schema(nullable = true, examples = "\"There are no plans,\" Josh Earnest said.") String text,
        @Schema(nullable = true, examples = "No plans, says White House") String title,
        @Schema(nullable = true, examples = "Meridian") String outlet,
        @Schema(nullable = true, examples = "2014-08-26") String published) {}
