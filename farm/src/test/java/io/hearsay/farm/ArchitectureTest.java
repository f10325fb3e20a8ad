package io.hearsay.farm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.hearsay.farm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.hearsay.farm.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theFarmIsPlainJava =
            noClasses().should().dependOnClassesThat().resideOutsideOfPackages("java..", "io.hearsay.farm..");

    @ArchTest
    static final ArchRule theFarmIsSilent =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
