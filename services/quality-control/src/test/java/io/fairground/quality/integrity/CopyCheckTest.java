package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.inference.AnswerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyCheckTest {

    @Test
    void aCopyOfAGoodWorkerIsFoundByTheErrorsTheyShare() {
        var honest = Job.honest(1, 400, 20, 4, 6, _ -> 85);
        var copied = copyOf(honest, 3, 20, 0.9, 1);

        var raised = AlarmPolicy.USUAL.raise(CopyCheck.of(copied.model())).signals();

        assertThat(raised).isNotEmpty();
        assertThat(raised.getFirst().workers()).containsExactly(3, 20);
        assertThat(raised.getFirst().sentence()).contains("not show who copied from whom");
    }

    @Test
    void goodWorkersAgreeAndAreNotRaised() {
        var raised = 0;
        for (var seed = 1; seed <= 20; seed++) {
            var job = Job.honest(seed, 200, 20, 3, 6, worker -> 60 + 2 * worker);
            raised +=
                    AlarmPolicy.USUAL.raise(CopyCheck.of(job.model())).signals().size();
        }

        assertThat(raised).isLessThanOrEqualTo(2);
    }

    /** On one task in three a trap catches two thirds of the honest, all of them in the same wrong class. */
    @Test
    void errorsThatTheTaskExplainsAreNoCopying() {
        var random = new Random(7);
        var answers = new ArrayList<Job.Answer>();
        for (var task = 0; task < 300; task++) {
            var truth = random.nextInt(4);
            for (var worker = 0; worker < 12; worker++) {
                var trapped = task % 3 == 0 && random.nextInt(3) > 0;
                var says = random.nextInt(10) == 0 ? random.nextInt(4) : trapped ? (truth + 1) % 4 : truth;
                answers.add(new Job.Answer(task, (task * 5 + worker) % 25, says, Double.NaN));
            }
        }
        var job = new Job(300, 25, 4, answers);

        assertThat(AlarmPolicy.USUAL.raise(CopyCheck.of(job.model())).signals()).isEmpty();
    }

    @Test
    void pairsWithFewSharedTasksAreNotJudged() {
        var job = Job.honest(1, 30, 10, 2, 3, _ -> 90);

        assertThat(CopyCheck.of(job.model()))
                .allSatisfy(pair -> assertThat(pair.shared()).isGreaterThanOrEqualTo(10));
    }

    /** Everyone answers every task: without a bound that would be a million pairs a task. */
    @Test
    void tasksThatVeryManyAnsweredAreSampled() {
        var job = Job.honest(1, 200, 1500, 2, 1500, _ -> 80);

        var pairs = CopyCheck.of(job.model());

        // Each pair would share 200 tasks; 64 of 1500 answers leave it (64 / 1500)^2 of them, 0.4 on average.
        assertThat(pairs).hasSizeLessThan(100);
    }

    @Test
    void namesOfWorkersAndClassesDoNotMatter() {
        for (var seed = 1; seed <= 5; seed++) {
            var job = Job.honest(seed, 100, 8, 3, 5, worker -> 50 + 5 * worker);
            var straight = CopyCheck.of(job.model());
            var turned = CopyCheck.of(job.relabelled(c -> (c + 2) % 3).model());
            for (var pair = 0; pair < straight.size(); pair++) {
                assertThat(turned.get(pair).workers())
                        .isEqualTo(straight.get(pair).workers());
                assertThat(turned.get(pair).z())
                        .as("seed %d", seed)
                        .isCloseTo(straight.get(pair).z(), within(1e-4));
            }
        }
    }

    @Test
    void aRepeatedAnswerCountsOnce() {
        var job = Job.honest(1, 60, 8, 2, 5, _ -> 80);
        var repeated = job.with(job.answers().subList(0, 100));

        assertThat(CopyCheck.of(repeated.model()))
                .extracting(Signal.Copying::shared)
                .isEqualTo(CopyCheck.of(job.model()).stream()
                        .map(Signal.Copying::shared)
                        .toList());
    }

    @Test
    void noAnswersAreNoTrouble() {
        var nothing = new AnswerTable(0, 0, 2, new int[0], new int[0], new int[0]);

        assertThat(CopyCheck.of(AnswerModel.of(nothing, new double[0]))).isEmpty();
    }

    static Job copyOf(Job job, int victim, int copier, double share, long seed) {
        var random = new Random(seed);
        var own = job.byWorker().getOrDefault(victim, List.of());
        return job.with(IntStream.range(0, own.size())
                .mapToObj(own::get)
                .map(answer -> new Job.Answer(
                        answer.task(),
                        copier,
                        random.nextDouble() < share ? answer.label() : random.nextInt(job.classCount()),
                        Double.NaN))
                .toList());
    }
}
