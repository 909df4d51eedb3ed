package io.noleak.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.noleak.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.noleak.junit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule other_packages_do_not_know_the_extension = noClasses()
            .that()
            .resideInAnyPackage("io.noleak.junit.process..", "io.noleak.junit.assertj..", "io.noleak.junit.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.noleak.junit");

    @ArchTest
    static final ArchRule testcontainers_is_needed_for_containers_only = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("NoLeakContainer")
            .and()
            .resideOutsideOfPackage("io.noleak.junit.services..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.testcontainers..");

    @ArchTest
    static final ArchRule assertj_is_needed_for_assertions_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.noleak.junit.assertj..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..");

    @ArchTest
    static final ArchRule of_JUnit_Jupiter_only_the_API_is_used =
            noClasses().should().dependOnClassesThat(internalsOfJUnit());

    private static DescribedPredicate<JavaClass> internalsOfJUnit() {
        return JavaClass.Predicates.resideInAnyPackage(
                "org.junit.jupiter.engine..", "org.junit.platform.commons.util..", "org.junit.platform.testkit..");
    }
}
