package io.hearsay.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What {@code core} needs and this service does not is left out of it (pom.xml), so nothing here may lead there. */
@AnalyzeClasses(packages = "io.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class LibrariesTest {

    @ArchTest
    static final ArchRule pagesAreReadElsewhere = noClasses()
            .that()
            .resideInAPackage("io.hearsay.extractor..")
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage("com.ibm.icu..", "org.jsoup..");
}
