package io.noleak;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.noleak.snapshot.Settle;

/** Which package may know which: the way of the data, one step down. */
@AnalyzeClasses(packages = "io.noleak", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("io.noleak.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sites_know_nothing = only("site");

    @ArchTest
    static final ArchRule holders_know_nothing_but_the_jdk = only("holder..");

    @ArchTest
    static final ArchRule snapshots = only("snapshot..", "site", "holder..", "internal..");

    @ArchTest
    static final ArchRule verdicts = only("verdict", "snapshot", "site", "holder");

    @ArchTest
    static final ArchRule checks = only("check", "verdict", "snapshot", "holder", "site");

    @ArchTest
    static final ArchRule reports = only("report..", "verdict", "snapshot", "site", "holder", "internal..");

    /** What is measured decides, not when or how fast. */
    @ArchTest
    static final ArchRule verdicts_do_not_ask_the_clock = noClasses()
            .that()
            .resideInAPackage("io.noleak.verdict")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.random..", "java.util.concurrent..")
            .orShould()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Settle.class, "nanos");

    private static ArchRule only(String own, String... others) {
        String[] allowed = new String[others.length + 3];
        allowed[0] = "io.noleak." + own;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "io.noleak." + others[i];
        }
        allowed[others.length + 1] = "java..";
        allowed[others.length + 2] = "org.jspecify..";
        return classes()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }
}
