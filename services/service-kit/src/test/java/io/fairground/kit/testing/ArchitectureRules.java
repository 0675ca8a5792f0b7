package io.fairground.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fairground.kit.inbox.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The structure every service has, checked: a line of code has one room it may stand in. */
public final class ArchitectureRules {

    private static final String[] LAYERS = {"..app..", "..rest..", "..kafka..", "..store.."};

    private ArchitectureRules() {}

    /** @param root such as {@code io.fairground.dispatch} */
    public static void check(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        domainIsFree(classes, root);
        frameworksStayInTheirRooms(classes);
        layersKeepTheirDistance(classes);
        timeAndIdsAreInjected(classes);
        consumersGoThroughTheInbox(classes);
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    /** For money: a binary fraction has no place in it. Packages named statistics hold estimates, and no money. */
    public static void checkNoBinaryFractions(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..statistics..")
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .because("money and rates are exact")
                .check(classes);
    }

    private static void domainIsFree(JavaClasses classes, String root) {
        classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(LAYERS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.xml..",
                        "org.xml..",
                        "org.jspecify..",
                        "io.fairground.kernel..",
                        "io.fairground.events..",
                        root + "..",
                        "org.hipparchus..",
                        "org.locationtech.jts..",
                        "com.networknt..",
                        "com.fasterxml.jackson..",
                        "io.fairground.kit.problem.."))
                .allowEmptyShould(true)
                .because("the domain is free of frameworks")
                .check(classes);
    }

    private static void frameworksStayInTheirRooms(JavaClasses classes) {
        onlyIn(classes, "..store..", "jakarta.persistence..", "io.quarkus.hibernate..");
        onlyIn(classes, "..rest..", "jakarta.ws.rs..");
        onlyIn(classes, "..kafka..", "org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..");
    }

    private static void onlyIn(JavaClasses classes, String room, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void layersKeepTheirDistance(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAnyPackage("..rest..", "..kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..store..")
                .allowEmptyShould(true)
                .check(classes);
    }

    private static void timeAndIdsAreInjected(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .accessField(System.class, "out")
                .check(classes);
    }

    private static void consumersGoThroughTheInbox(JavaClasses classes) {
        classes()
                .that()
                .haveSimpleNameEndingWith("EventConsumer")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Inbox.class)
                .allowEmptyShould(true)
                .check(classes);
    }
}
