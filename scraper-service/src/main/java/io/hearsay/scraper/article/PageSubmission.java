package io.hearsay.scraper.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page to be read. */
@Schema(
        description = "A page to be read: html or text, not both.",
        examples =
                """
                {"html": "<html lang='en'><head><title>Flights</title></head><body><article><h1>Flights have begun</h1>\
                <p>The flights have begun, officials say. They are to go on for some weeks, a spokesman said.</p>\
                </article></body></html>", "url": "https://news.example/2014/recon-flights.html"}""")
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
