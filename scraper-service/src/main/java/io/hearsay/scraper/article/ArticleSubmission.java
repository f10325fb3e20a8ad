package io.hearsay.scraper.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article handed in: its text or its page, and what is known about it. */
@Schema(description = "An article handed in: text or html, not both; the rest where it is known.")
public record ArticleSubmission(
        @Schema(
                        nullable = true,
                        description = "Plain text; blank lines part paragraphs",
                        examples = "The flights have begun, officials say.")
                String text,
        @Schema(nullable = true, description = "A page of HTML; the article is taken from it") String html,
        @Schema(
                        nullable = true,
                        description = "Where it stands; makes its id",
                        examples = "https://news.example/2014/recon-flights.html")
                String url,
        @Schema(
                        nullable = true,
                        description = "Headline; taken from the page where absent",
                        examples = "Flights have begun")
                String title,
        @Schema(
                        nullable = true,
                        description = "Who published it; taken from the page where absent",
                        examples = "The Harbour Courier")
                String outlet,
        @Schema(
                        nullable = true,
                        description =
                                "Publication date, or date and time with offset; taken from the page where absent",
                        examples = "2014-08-26")
                String published) {}
