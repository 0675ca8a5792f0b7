package io.fairground.quality;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fairground.quality.assessment.app.ReassessAnswer;
import io.fairground.quality.review.app.DecideReview;
import io.fairground.quality.suspension.app.SuspendWorker;
import org.junit.jupiter.api.Test;

/** What takes anything from a worker can be reached by a person's request, and by nothing else. */
class OnlyPeopleTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fairground.quality");

    @Test
    void nobodyIsSuspendedButByTheDecisionOfACase() {
        classes()
                .that()
                .belongToAnyOf(SuspendWorker.class)
                .should()
                .onlyHaveDependentClassesThat()
                .belongToAnyOf(SuspendWorker.class, DecideReview.class)
                .check(CLASSES);
    }

    @Test
    void noCaseIsDecidedButByARequest() {
        classes()
                .that()
                .belongToAnyOf(DecideReview.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("io.fairground.quality.review.rest")
                .orShould()
                .onlyHaveDependentClassesThat()
                .belongToAnyOf(DecideReview.class)
                .check(CLASSES);
    }

    @Test
    void anAnswerStandsAnewByTheDecisionOfACaseOrTheEndOfAnAppeal() {
        classes()
                .that()
                .belongToAnyOf(ReassessAnswer.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(
                        "io.fairground.quality.assessment.app",
                        "io.fairground.quality.review.app",
                        "io.fairground.quality.appeal.app")
                .check(CLASSES);
    }
}
