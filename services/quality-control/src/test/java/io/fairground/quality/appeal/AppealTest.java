package io.fairground.quality.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.events.quality.AppealOutcome;
import io.fairground.quality.appeal.Appeal.Answer;
import io.fairground.quality.appeal.Appeal.Answering;
import io.fairground.quality.appeal.Appeal.Filing;
import io.fairground.quality.appeal.Appeal.State;
import io.fairground.quality.oversight.AppealTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppealTest {

    private static final Instant DECIDED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final AppealTerms TERMS = new AppealTerms(FORTNIGHT, FORTNIGHT);
    private static final Instant FILED = DECIDED.plus(Duration.ofDays(3));
    private static final Instant ANSWER_BY = FILED.plus(FORTNIGHT);
    private static final UUID ADA = new UUID(0x7000L, 1);
    private static final String RITA = "reviewer:rita";
    private static final String SAM = "reviewer:sam";
    private static final Answer UPHELD = new Answer(true, "because");
    private static final Answer OVERTURNED = new Answer(false, "because");

    @Test
    void aWorkerHasUntilTheLastMomentToAppeal() {
        assertThat(file(DECIDED.plus(FORTNIGHT))).isInstanceOf(Filing.Granted.class);
        assertThat(file(DECIDED.plus(FORTNIGHT).plusNanos(1000)))
                .isEqualTo(new Filing.TooLate(DECIDED.plus(FORTNIGHT)));
    }

    @Test
    void theTimeToAnswerRunsFromWhenItWasFiled() {
        assertThat(filed().answerBy()).isEqualTo(ANSWER_BY);
        assertThat(filed().state()).isEqualTo(new State.Filed());
    }

    @Test
    void aSecondPersonAnswers() {
        var at = ANSWER_BY.minusNanos(1000);

        assertThat(granted(filed().answer(SAM, OVERTURNED, at)).state())
                .isEqualTo(new State.Answered(AppealOutcome.OVERTURNED, SAM, "because", at));
        assertThat(granted(filed().answer(SAM, UPHELD, at)).state())
                .isEqualTo(new State.Answered(AppealOutcome.UPHELD, SAM, "because", at));
    }

    @Test
    void whoDecidedDoesNotAnswer() {
        assertThat(filed().answer(RITA, OVERTURNED, FILED)).isEqualTo(new Answering.OwnDecision());
        assertThat(filed().answer(RITA, UPHELD, FILED)).isEqualTo(new Answering.OwnDecision());
    }

    @Test
    void anAnswerAtTheDeadlineIsTooLateEvenIfNobodyHasNoticedTheSilence() {
        assertThat(filed().answer(SAM, UPHELD, ANSWER_BY)).isEqualTo(new Answering.OverAlready());
    }

    @Test
    void silenceDecidesAtTheDeadlineAndNotBefore() {
        assertThat(filed().lapse(ANSWER_BY.minusNanos(1000))).isEmpty();
        assertThat(filed().lapse(ANSWER_BY).map(Appeal::state)).contains(new State.Lapsed(ANSWER_BY));
    }

    @Test
    void whatIsOverStaysAsItIs() {
        var answered = granted(filed().answer(SAM, UPHELD, FILED));
        var lapsed = filed().lapse(ANSWER_BY).orElseThrow();

        assertThat(answered.lapse(ANSWER_BY)).isEmpty();
        assertThat(lapsed.lapse(ANSWER_BY)).isEmpty();
        assertThat(lapsed.answer(SAM, UPHELD, FILED)).isEqualTo(new Answering.OverAlready());
        assertThat(answered.answer(SAM, OVERTURNED, FILED)).isEqualTo(new Answering.OverAlready());
        assertThat(answered.answer("reviewer:tom", UPHELD, FILED)).isEqualTo(new Answering.OverAlready());
    }

    @Test
    void theSameAnswerAgainIsARepeat() {
        var answered = granted(filed().answer(SAM, UPHELD, FILED));

        assertThat(answered.answer(SAM, new Answer(true, " because "), ANSWER_BY.plusSeconds(1)))
                .isEqualTo(new Answering.Repeated(answered));
    }

    private static Filing file(Instant now) {
        var contested = new Contested(AppealAgainst.ASSESSMENT, new UUID(0x7000L, 2), RITA, DECIDED);
        return Appeal.file(new UUID(0x7000L, 3), ADA, contested, "I read every item", TERMS, now);
    }

    private static Appeal filed() {
        return ((Filing.Granted) file(FILED)).appeal();
    }

    private static Appeal granted(Answering answering) {
        assertThat(answering).isInstanceOf(Answering.Granted.class);
        return ((Answering.Granted) answering).appeal();
    }
}
