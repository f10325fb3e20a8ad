package io.hearsay.scraper.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page to be read. */
@Schema(description = "A page to be read: html or text, not both.")
public record PageSubmission(
        @Schema(
                        nullable = true,
                        examples = "<html><body><article><p>The flights have begun.</p></article></body></html>")
                String html,
        @Schema(nullable = true, description = "Plain text instead of a page", examples = "The flights have begun.")
                String text,
        @Schema(
                        nullable = true,
                        description = "Where it stands; relative addresses on the page are joined to it",
                        examples = "https://news.example/2014/recon-flights.html")
                String url) {}
