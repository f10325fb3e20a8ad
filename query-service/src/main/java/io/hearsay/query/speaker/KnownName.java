package io.hearsay.query.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One name or office of a speaker, with where it comes from and, for the pages', the days between which they use it.
 *
 * @param name the name, adjective, seat of government or office
 * @param kind {@code name}, {@code adjective}, {@code seat} (which means the speaker only where it acts) or
 *     {@code office}
 * @param from {@code pages} that use it, or the {@code alias-table} that ships with Hearsay
 * @param articles how many pages use it; null for the table's
 * @param earliest day of the first dated page that does, ISO 8601, or null
 * @param latest day of the last, or null
 * @param article id of one of these pages, or null
 */
@Schema(name = "KnownName", description = "One name or office of a speaker, and where it comes from.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownName(
        @Schema(examples = "White House spokesman") String name,
        @Schema(
                        enumeration = {"name", "adjective", "seat", "office"},
                        examples = "office")
                String kind,
        @Schema(
                        enumeration = {"pages", "alias-table"},
                        examples = "pages")
                String from,
        @Schema(nullable = true, examples = "3") Integer articles,
        @Schema(nullable = true, examples = "2014-08-26") String earliest,
        @Schema(nullable = true, examples = "2014-08-26") String latest,
        @Schema(nullable = true, examples = "8b1f0c2d3e4a5b6c7d8e9f00") String article) {}
