package io.fairground.replay.audit;

import static io.fairground.replay.audit.Fixtures.JOB;
import static io.fairground.replay.audit.Fixtures.assignment;
import static io.fairground.replay.audit.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.replay.audit.Facts.Answer;
import io.fairground.replay.audit.Facts.DeadLetter;
import io.fairground.replay.audit.Facts.Earning;
import io.fairground.replay.audit.Facts.Task;
import io.fairground.replay.run.Acknowledgement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An auditor that finds nothing proves nothing: each test plants one fault. */
class AuditorTest {

    private final Fixtures market = new Fixtures();

    private List<String> brokenRules() {
        return Auditor.check(market.facts()).stream()
                .filter(finding -> !finding.holds())
                .map(finding -> finding.invariant() + " " + finding.rule())
                .toList();
    }

    @Test
    void aSoundMarketBreaksNoRuleAndEveryRuleHasSomethingToLookAt() {
        var findings = Auditor.check(market.facts());

        assertThat(findings).allMatch(Finding::holds);
        assertThat(findings.stream().filter(finding -> finding.examined() == 0).map(Finding::rule))
                .containsExactly("revisions of a label rise");
    }

    @Test
    void anAcknowledgedSubmissionThatIsGoneIsFound() {
        market.assignments.removeFirst();

        assertThat(brokenRules())
                .contains(
                        "I1 acknowledged submissions stand in task-dispatch",
                        "I1 announced submissions are stored, and answers were announced");
    }

    @Test
    void anAcknowledgedSubmissionThatIsAnOpenLeaseIsFound() {
        market.assignments.set(0, Fixtures.stored("first", "ada", 1, "LEASED"));

        assertThat(brokenRules()).contains("I1 acknowledged submissions stand in task-dispatch");
    }

    @Test
    void aSubmissionAnnouncedByTwoEventsIsFound() {
        market.submitted("first", "ada", 1);

        assertThat(brokenRules())
                .contains(
                        "I1 acknowledged submissions are announced by exactly one event",
                        "I5 each assignment is leased, then ends once, under its own epoch");
    }

    @Test
    void aSubmissionThatWasNeverAnnouncedIsFound() {
        market.events.removeIf(event -> event.is("assignment-submitted"));

        assertThat(brokenRules()).contains("I1 stored submissions are announced by exactly one event");
    }

    @Test
    void anAnswerThatQualityControlDoesNotHaveIsFound() {
        market.answers.removeFirst();

        assertThat(brokenRules()).contains("I1 acknowledged submissions are one answer in quality-control");
    }

    @Test
    void anAnswerFromNowhereIsFound() {
        market.answers.add(new Answer(id("nowhere"), id("first"), id("eve"), "USED"));

        assertThat(brokenRules()).contains("I1 announced submissions are stored, and answers were announced");
    }

    @Test
    void unpaidWorkIsFound() {
        market.earnings.removeFirst();

        assertThat(brokenRules()).contains("I2 payable assignments have exactly one earning, at their price");
    }

    @Test
    void workPaidTwiceIsFound() {
        market.paid(assignment("first", "ada"));

        assertThat(brokenRules())
                .contains(
                        "I2 payable assignments have exactly one earning, at their price",
                        "I2 earnings are announced by exactly one event");
    }

    @Test
    void lateWorkThatFoundNoPlaceIsOwedItsPayAndNobodyAssessesIt() {
        market.assignments.add(Fixtures.stored("first", "late", 1, "SURPLUS"));
        market.acknowledged.add(new Acknowledgement(assignment("first", "late"), JOB, "first", "late"));

        assertThat(brokenRules()).containsExactly("I2 payable assignments have exactly one earning, at their price");

        market.paid(assignment("first", "late"));
        assertThat(brokenRules()).noneMatch(rule -> rule.contains("payable"));
    }

    @Test
    void lateWorkThatWasTakenStandsUnderAnotherId() {
        market.assignments.add(Fixtures.stored("first", "late", 1, "TAKEN_LATE"));
        market.acknowledged.add(new Acknowledgement(assignment("first", "late"), JOB, "first", "late"));

        assertThat(brokenRules()).isEmpty();
    }

    @Test
    void excludedWorkIsOwedItsPayAndRefusedWorkIsNot() {
        var first = market.answers.removeFirst();
        market.answers.add(new Answer(first.assignmentId(), first.taskId(), first.workerId(), "REFUSED"));

        assertThat(brokenRules()).contains("I2 earnings belong to payable assignments");
    }

    @Test
    void anEarningThatIsNotInTheLedgerIsFound() {
        var earning = market.earnings.removeFirst();
        market.earnings.add(new Earning(earning.assignmentId(), 10, "USD", id("no such transaction")));

        assertThat(brokenRules()).containsExactly("I2 earnings have one accrual of their amount in the ledger");
    }

    @Test
    void anUnbalancedTransactionIsFound() {
        market.entry("lopsided", "RELEASE", 2, Fixtures.PAYABLE, "WORKER_PAYABLE", false, 5);
        market.entry("lopsided", "RELEASE", 2, id("bank"), "BANK", true, 4);

        assertThat(brokenRules()).containsExactly("I2 debits equal credits, per transaction and currency");
    }

    @Test
    void aTransactionThatLacksAnEntryIsFound() {
        market.entry("torn", "RELEASE", 3, Fixtures.PAYABLE, "WORKER_PAYABLE", false, 5);
        market.entry("torn", "RELEASE", 3, id("bank"), "BANK", true, 5);

        assertThat(brokenRules()).containsExactly("I2 debits equal credits, per transaction and currency");
    }

    @Test
    void anOverdrawnEscrowIsFound() {
        market.entry("overdraft", "RELEASE", 2, Fixtures.ESCROW, "CLIENT_ESCROW", true, 1);
        market.entry("overdraft", "RELEASE", 2, id("funds"), "CLIENT_FUNDS", false, 1);

        assertThat(brokenRules()).containsExactly("I2 no bounded account is below zero");
    }

    @Test
    void aTaskThatHoldsMoreThanItsOverlapIsFoundInTheTables() {
        market.tasks.set(0, new Task(id("first"), Fixtures.JOB, 1, 2));

        assertThat(brokenRules()).contains("I3 tables: live leases + answers are within each task's overlap");
    }

    @Test
    void aTaskThatHeldTooMuchForAMomentIsFoundInTheHistory() {
        market.leased("first", "eve", 3);
        market.assignmentEvent("assignment-expired", "first", "eve", 3);

        assertThat(brokenRules())
                .contains("I3 history: at no event did a task hold more, or a worker twice")
                .doesNotContain("I3 tables: live leases + answers are within each task's overlap");
    }

    @Test
    void aWorkerWhoTookATaskTwiceIsFound() {
        var again = Fixtures.stored("first", "ada", 3, "SUBMITTED");
        market.assignments.add(again);

        assertThat(brokenRules()).contains("I3 tables: nobody holds or answered a task twice");
    }

    @Test
    void anEpochThatDoesNotRiseIsFound() {
        market.assignments.add(Fixtures.stored("second", "eve", 2, "EXPIRED"));
        market.leased("second", "eve", 2);

        assertThat(brokenRules()).contains("I5 epochs rise with each lease of a slot");
    }

    @Test
    void anEndBeforeItsLeaseIsFound() {
        var lease = market.events.stream()
                .filter(event -> event.is("assignment-leased"))
                .findFirst()
                .orElseThrow();
        market.events.remove(lease);
        market.events.add(lease);

        assertThat(brokenRules()).contains("I5 each assignment is leased, then ends once, under its own epoch");
    }

    @Test
    void aJobThatOpensBeforeItWasSubmittedIsFound() {
        market.events.add(0, market.events.remove(2));

        assertThat(brokenRules()).containsExactly("I5 steps of a job come in order, each once");
    }

    @Test
    void anEffectThatDatasetMissesOrHasTwiceIsFound() {
        market.collectedAnswers.removeFirst();
        market.collectedEarnings.add(market.collectedEarnings.getFirst());

        assertThat(brokenRules()).containsExactly("I5 each answer, assessment and earning has one effect in dataset");
    }

    @Test
    void anAssessmentOvertakenByAnEarlierOneIsFound() {
        market.assessed(assignment("first", "ada"), "EXCLUDED");

        assertThat(brokenRules()).containsExactly("I5 the last assessment announced is the one that stands");
    }

    @Test
    void aDeadLetterAndAnUnpublishedEventAreFound() {
        market.deadLetters.add(new DeadLetter("dataset", "dataset.answers", "x", id("event"), "no such column"));
        market.outboxRows = 1;

        assertThat(brokenRules()).containsExactly("I5 no dead letters, nothing unpublished");
    }

    @Test
    void anEventAConsumerNeverAppliedIsFound() {
        var first = market.idsOf("dispatch.assignments.v1").getFirst();
        market.applied.values().forEach(applied -> applied.remove(first));

        assertThat(brokenRules()).containsExactly("I5 each consumer has applied every event of its topics");
    }

    @Test
    void theReportNamesEachViolationWithItsId() {
        market.earnings.removeFirst();

        var report = AuditReport.of(Auditor.check(market.facts()));

        assertThat(report)
                .contains("I2 violated: payable assignments have exactly one earning, at their price")
                .contains(assignment("first", "ada").toString());
    }
}
