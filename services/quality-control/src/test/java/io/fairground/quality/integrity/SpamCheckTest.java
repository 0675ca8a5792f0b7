package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpamCheckTest {

    private static final int BAD = 20;

    @Test
    void oneWhoGuessesHasNoAssociationWhateverHerFavourites() {
        var lopsided = new Random(3);
        var check = SpamCheck.of(
                crowdWith(task -> lopsided.nextInt(10) == 0 ? 0 : 1).model());

        assertThat(check.random().get(BAD).association()).isCloseTo(0, within(0.15));
        assertThat(check.random().get(BAD).score()).isGreaterThan(0.8);
        assertThat(check.random().get(0).association()).isCloseTo(0.8, within(0.15));
        assertThat(AlarmPolicy.USUAL.raise(check.random()).signals())
                .extracting(Signal.RandomAnswers::worker)
                .containsExactly(BAD);
    }

    @Test
    void oneWhoAlwaysSaysTheSameIsConstantAndTheWorst() {
        var check = SpamCheck.of(crowdWith(_ -> 2).model());

        var raised = AlarmPolicy.USUAL.raise(check.constant()).signals();
        assertThat(raised).extracting(Signal.ConstantAnswers::worker).containsExactly(BAD);
        assertThat(raised.getFirst().label()).isEqualTo(2);
        assertThat(raised.getFirst().sentence()).startsWith("She gave class 2 in 200 of 200 answers; ");
        assertThat(Arrays.stream(check.scores()).max().orElseThrow()).isEqualTo(check.scores()[BAD]);
    }

    @Test
    void oneWhoGuessesIsNotCalledConstant() {
        var random = new Random(4);
        var check = SpamCheck.of(crowdWith(_ -> random.nextInt(3)).model());

        assertThat(AlarmPolicy.USUAL.raise(check.constant()).signals()).isEmpty();
    }

    /** Where nearly all tasks are of one class, an honest worker says little else. */
    @Test
    void oneClassOfTasksMakesNoOneConstant() {
        var rare = new Random(5);
        var answers = new ArrayList<Job.Answer>();
        for (var task = 0; task < 300; task++) {
            var truth = rare.nextInt(20) == 0 ? 1 : 0;
            for (var worker = 0; worker < 5; worker++) {
                var says = rare.nextInt(20) == 0 ? 1 - truth : truth;
                answers.add(new Job.Answer(task, (task + worker * 7) % 30, says, Double.NaN));
            }
        }
        var check = SpamCheck.of(new Job(300, 30, 2, answers).model());

        assertThat(AlarmPolicy.USUAL.raise(check.constant()).signals()).isEmpty();
        assertThat(AlarmPolicy.USUAL.raise(check.random()).signals()).isEmpty();
    }

    @Test
    void amongHonestWorkersOfMixedSkillHardlyAnyoneIsRaised() {
        var raised = 0;
        for (var seed = 1; seed <= 20; seed++) {
            var check = SpamCheck.of(
                    Job.honest(seed, 200, 30, 3, 5, worker -> 70 + worker).model());
            raised += AlarmPolicy.USUAL.raise(check.random()).signals().size()
                    + AlarmPolicy.USUAL.raise(check.constant()).signals().size();
        }

        // Twenty jobs, two kinds: two false ones are to be expected at most.
        assertThat(raised).isLessThanOrEqualTo(2);
    }

    @Test
    void namesOfClassesDoNotMatter() {
        for (var seed = 1; seed <= 10; seed++) {
            var job = Job.honest(seed, 60, 12, 3, 4, worker -> 8 * worker);
            var straight = SpamCheck.of(job.model());
            var turned = SpamCheck.of(job.relabelled(c -> (c + 1) % 3).model());
            assertThat(turned.scores()).as("seed %d", seed).containsExactly(straight.scores(), within(1e-6));
        }
    }

    @Test
    void theSameAnswersGiveTheSameBits() {
        var job = Job.honest(1, 60, 12, 3, 4, worker -> 8 * worker);

        assertThat(SpamCheck.of(job.model()).scores())
                .containsExactly(SpamCheck.of(job.model()).scores());
    }

    @Test
    void whoeverSaidNothingOrAlmostNothingIsUnsuspected() {
        var job = Job.honest(1, 40, 10, 2, 3, _ -> 90).with(List.of(new Job.Answer(0, 10, 1, Double.NaN)));
        var more = new Job(job.taskCount(), 12, 2, job.answers());

        var check = SpamCheck.of(more.model());

        assertThat(check.random().get(11).score()).isCloseTo(0, within(1e-9));
        assertThat(check.scores()).doesNotContain(Double.NaN);
        assertThat(check.random().get(10).p()).isGreaterThan(0.05);
        assertThat(check.random().get(11).p()).isGreaterThanOrEqualTo(0.5);
        assertThat(check.constant().get(11).p()).isEqualTo(1);
    }

    @Test
    void oneClassAndNoAnswersAreNoTrouble() {
        var oneClass = SpamCheck.of(Job.honest(1, 20, 5, 1, 3, _ -> 50).model());
        var nothing = SpamCheck.of(
                AnswerModel.of(new AnswerTable(0, 0, 2, new int[0], new int[0], new int[0]), new double[0]));

        assertThat(AlarmPolicy.USUAL.raise(oneClass.random()).signals()).isEmpty();
        assertThat(AlarmPolicy.USUAL.raise(oneClass.constant()).signals()).isEmpty();
        assertThat(nothing.scores()).isEmpty();
    }

    /** Ten thousand classes: the rare ones are taken together, and the constant worker is still found. */
    @Test
    void veryManyClassesAreFolded() {
        var classes = 10_000;
        var random = new Random(6);
        var answers = new ArrayList<Job.Answer>();
        for (var task = 0; task < 300; task++) {
            var truth = random.nextInt(3) == 0 ? random.nextInt(classes) : random.nextInt(40);
            for (var worker = 0; worker < 4; worker++) {
                answers.add(new Job.Answer(task, (task + worker) % 12, truth, Double.NaN));
            }
            answers.add(new Job.Answer(task, 12, 7, Double.NaN));
        }
        var job = new Job(300, 13, classes, answers);

        var raised =
                AlarmPolicy.USUAL.raise(SpamCheck.of(votes(job)).constant()).signals();

        assertThat(raised).extracting(Signal.ConstantAnswers::worker).containsExactly(12);
        assertThat(raised.getFirst().label()).isEqualTo(7);
    }

    private static AnswerModel votes(Job job) {
        var shares = new double[job.taskCount() * job.classCount()];
        job.answers().forEach(answer -> shares[answer.task() * job.classCount() + answer.label()] += 0.2);
        return AnswerModel.of(job.table(), shares);
    }

    private static Job crowdWith(IntUnaryOperator labelOfTask) {
        var honest = Job.honest(1, 200, BAD, 3, 5, _ -> 80);
        return honest.with(IntStream.range(0, 200)
                .mapToObj(task -> new Job.Answer(task, BAD, labelOfTask.applyAsInt(task), Double.NaN))
                .toList());
    }
}
