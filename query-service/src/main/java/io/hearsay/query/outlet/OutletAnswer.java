package io.hearsay.query.outlet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one outlet published. Counts, never a verdict.
 *
 * @param articles how many articles are known
 * @param reprinted how many of them copy an article that leads its family
 * @param claims how many claims they hold
 */
@Schema(name = "Outlet", description = "What one outlet published. Counts, never a verdict.")
public record OutletAnswer(
        @Schema(examples = "Meridian") String name,
        @Schema(examples = "12") long articles,
        @Schema(examples = "3") long reprinted,
        @Schema(examples = "87") long claims) {}
