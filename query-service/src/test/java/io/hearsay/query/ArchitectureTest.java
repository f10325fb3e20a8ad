package io.hearsay.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.hearsay.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.hearsay.query.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesKnowEachOtherOnlyOverTheWire = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.hearsay.scraper..", "io.hearsay.extractor..", "io.hearsay.postgres..");

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
