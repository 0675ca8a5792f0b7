package io.fairground.quality.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.dispatch.QuestionKind;
import io.fairground.events.dispatch.ResolutionMethod;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {

    @Test
    void aResolvedJobIsResolvedAgainWhenAnAnswerIsAssessedAnew() {
        var resolved = job().received(3).collected(3).resolved("majority@1");
        assertThat(resolved.readyToResolve()).isFalse();

        var again = resolved.reassessed();

        assertThat(again.readyToResolve()).isTrue();
        assertThat(again.resolved()).isTrue();
        assertThat(again.resolved("majority@1").readyToResolve()).isFalse();
    }

    @Test
    void aJobThatStillCollectsIsNotResolvedForIt() {
        assertThat(job().received(3).reassessed().readyToResolve()).isFalse();
    }

    private static Job job() {
        return new Job(
                new UUID(0x7000L, 1),
                "acme",
                new Question(QuestionKind.LABEL, List.of("x", "y")),
                new Plan(1, 3, 3, ResolutionMethod.MAJORITY, null, null, false),
                Progress.NONE);
    }
}
