package io.fairground.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.dispatch.eligibility.Obstacle;
import io.fairground.events.dispatch.Level;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextExplanationTest {

    private static final Standing ADA = new Standing(new UUID(0x7000L, 1), Region.of("KE"), Level.RATER);

    @Test
    void sheWhoHoldsAsManyTasksAsAllowedHearsThatFirst() {
        assertThat(explanation(20, 1, job("Which?", 5, 5)).summary()).contains("You hold 20 tasks", "answer or return");
    }

    @Test
    void noOpenJobIsSaidPlainly() {
        assertThat(explanation(0, 0).summary()).isEqualTo("No job is open.");
    }

    @Test
    void jobsThatPayNothingWhereSheWorksAreCountedButNotNamed() {
        assertThat(explanation(0, 3).summary()).contains("(3)", "no", "KE", "RATER");
    }

    @Test
    void theOldestJobWithWorkForHerIsNamed() {
        assertThat(explanation(0, 2, job("Done", 4, 0), job("Which?", 5, 5)).summary())
                .contains("Which?")
                .doesNotContain("Done");
    }

    @Test
    void nothingLeftForHerIsSaidWithTheNumberOfJobs() {
        assertThat(explanation(0, 2, job("Done", 4, 0)).summary()).contains("(1)", "none has a task for you");
    }

    @Test
    void aJobSaysWhetherSheHasDoneHerPartOrOthersAreAtIt() {
        assertThat(job("x", 5, 5).explanation()).contains("5 tasks for you", "0.10 USD");
        assertThat(job("x", 1, 1).explanation()).contains("1 task for you");
        assertThat(job("x", 4, 0).explanation()).contains("you have answered, returned or hold each");
        assertThat(job("x", 0, 0).explanation()).contains("Each task has its answers");
        assertThat(job("x", 1_000, 1_000).explanation()).contains("1000 tasks or more");
    }

    @Test
    void aJobThatIsPausedOrNotOpenToHerIsNotPromisedAndSaysWhy() {
        var paused = new JobOutlook(new UUID(0x7000L, 3), "Paused", new Money(10, "USD"), 5, 5, 0, true, List.of());
        var behind = job("Which?", 5, 5).behind(List.of(new Obstacle.KeptOut()));

        assertThat(paused.explanation()).contains("paused");
        assertThat(explanation(0, 2, paused, behind).summary())
                .contains("none has a task for you", "Which?", "The vendor does not give you tasks of this job.");
        assertThat(explanation(0, 2, paused, behind, job("Open", 1, 1)).summary())
                .contains("would be given a task of “Open”");
    }

    private static NextExplanation explanation(int liveLeases, int openJobs, JobOutlook... jobs) {
        return new NextExplanation(ADA, liveLeases, 20, openJobs, List.of(jobs));
    }

    private static JobOutlook job(String title, int openTasks, int forYou) {
        return new JobOutlook(
                new UUID(0x7000L, 2), title, new Money(10, "USD"), openTasks, forYou, 0, false, List.of());
    }
}
