package io.hearsay.scraper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.hearsay.scraper", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.hearsay.scraper.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule otherServicesAreUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.hearsay.extractor..", "io.hearsay.query..", "io.hearsay.cli..", "io.hearsay.postgres..");

    @ArchTest
    static final ArchRule onlyOnePackageFetches = noClasses()
            .that()
            .resideOutsideOfPackage("io.hearsay.scraper.fetch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "okhttp3..");
}
