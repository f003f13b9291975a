package io.fupin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders of architecture.md, kept by the build. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.fupin");

    @Test
    void modulesReachOneAnotherThroughTheirFacesOnlyAndWithoutCircles() {
        ApplicationModules.of(FupinApplication.class).verify();
    }

    @Test
    void onlyTheEngineModuleKnowsTheEngine() {
        noClasses().that().resideOutsideOfPackage("io.fupin.engine..").should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void businessTimeComesFromTheClock() {
        noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(java.time.OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void thereIsNoCornerWhereThingsGather() {
        noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..").check(CLASSES);
    }
}
