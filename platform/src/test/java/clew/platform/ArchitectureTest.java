package clew.platform;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// The design, as far as a machine can hold it. What the rules mean stands in ARCHITECTURE.md.
class ArchitectureTest {

    private static final JavaClasses CLEW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("clew");

    @Test
    void roomsAreEnteredByTheirDoorsAndHaveNoCycles() {
        ApplicationModules.of(Platform.class).verify();
    }

    @Test
    void enginesKnowNoFrameworkNoDatabaseNoNetworkAndNoLog() {
        noClasses()
                .that()
                .resideInAnyPackage("clew.recognition..", "clew.scenario..", "clew.money..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "jakarta..",
                        "clew.platform..",
                        "clew.cli..")
                .check(CLEW);
    }

    @Test
    void nothingButTheDemonstrationKnowsWorlds() {
        noClasses()
                .that()
                .resideInAPackage("clew.platform..")
                .and()
                .resideOutsideOfPackage("clew.platform.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("clew.scenario..")
                .check(CLEW);
    }

    @Test
    void roomsDependOneWay() {
        String[] order = {
            "database",
            "vault",
            "directory",
            "access",
            "packs",
            "person",
            "consent",
            "recognition",
            "casework",
            "clocks",
            "children",
            "assistance",
            "referral",
            "relay",
            "exchange",
            "publication",
            "demo"
        };
        for (int lower = 0; lower < order.length; lower++) {
            for (int upper = lower + 1; upper < order.length; upper++) {
                noClasses()
                        .that()
                        .resideInAPackage("clew.platform." + order[lower] + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("clew.platform." + order[upper] + "..")
                        .allowEmptyShould(true)
                        .check(CLEW);
            }
        }
    }

    @Test
    void nothingReadsTheClockOrRollsDiceByItself() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent")
                        .and(com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("ThreadLocalRandom")))
                .orShould()
                .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(Random.class))
                .check(CLEW);
    }

    @Test
    void controllersAreNobodysApi() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CLEW);
    }

    @Test
    void theRuleBookSeesTheWholeHouse() {
        org.assertj.core.api.Assertions.assertThat(CLEW.that(alwaysTrue())).hasSizeGreaterThan(2);
    }
}
