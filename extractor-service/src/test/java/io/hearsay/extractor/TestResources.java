package io.hearsay.extractor;

import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every test of the running service stands on: a real Postgres and a scraper's feed. */
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTOR"))
@QuarkusTestResource(TestingScraper.class)
final class TestResources {}
