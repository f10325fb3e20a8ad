package io.hearsay.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.hearsay.extractor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.hearsay.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherServiceIsKnown =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.hearsay.scraper..", "io.hearsay.query..");
}
