package io.hearsay.query.status;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the other services have published what answers are read from. */
@Readiness
class ViewsCheck implements HealthCheck {

    private static final String NAME = "published views";
    private static final String EVERY_VIEW =
            """
            select 1 where exists (select from crawl.article_v1) and exists (select from claim.claim_v1)
              and exists (select from claim.statement_v1) and exists (select from claim.progress_v1)
              and exists (select from claim.change_v1) and exists (select from claim.claim_entry_v2)
              and exists (select from claim.statement_entry_v2) and exists (select from claim.withheld_v1)
              and exists (select from claim.withholding_v1)""";

    private final EntityManager entities;

    ViewsCheck(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        try {
            entities.createNativeQuery(EVERY_VIEW).getResultList();
            return HealthCheckResponse.up(NAME);
        } catch (PersistenceException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("waiting for", e.getMessage().lines().findFirst().orElse("the database"))
                    .build();
        }
    }
}
