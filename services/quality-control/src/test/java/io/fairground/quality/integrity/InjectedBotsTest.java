package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bots put among real crowds. How honest the crowds are nobody knows: some of their flagged workers are bots, too. */
class InjectedBotsTest {

    private static final int DRAWS = 3;

    /** What a check makes of a job: a score a worker, and what it raises. */
    private record Outcome(double[] scores, List<? extends Signal> raised) {}

    private record Mean(double auc, double found, double crowdFlagged) {}

    @ParameterizedTest
    @ValueSource(strings = {"barzan_mozafari", "sentiment_popularity_amt", "weather_amt", "music_genre", "zencrowd"})
    void randomAnswerersStandOut(String set) {
        var mean = measure(set, Bots.Kind.RANDOM, InjectedBotsTest::random);

        assertThat(mean.auc()).isGreaterThan(0.88);
        assertThat(mean.crowdFlagged()).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barzan_mozafari", "sentiment_popularity_amt", "weather_amt", "music_genre", "zencrowd"})
    void constantAnswerersStandOut(String set) {
        var mean = measure(set, Bots.Kind.CONSTANT, InjectedBotsTest::constant);

        assertThat(mean.auc()).isGreaterThan(0.94);
        assertThat(mean.found()).isGreaterThan(0.95);
        assertThat(mean.crowdFlagged()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barzan_mozafari", "sentiment_popularity_amt", "weather_amt", "music_genre", "zencrowd"})
    void oneScoreFindsBoth(String set) {
        assertThat(measure(set, Bots.Kind.RANDOM, InjectedBotsTest::spam).auc()).isGreaterThan(0.88);
        assertThat(measure(set, Bots.Kind.CONSTANT, InjectedBotsTest::spam).auc())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"barzan_mozafari", "sentiment_popularity_amt", "weather_amt", "music_genre"})
    void copiesStandOut(String set) {
        var mean = measure(set, Bots.Kind.COPYING, InjectedBotsTest::copying);

        assertThat(mean.auc()).isGreaterThan(0.95);
        assertThat(mean.found()).isGreaterThan(0.5);
        assertThat(mean.crowdFlagged()).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentiment_popularity_amt", "weather_amt", "zencrowd"})
    void theImplausiblyFastStandOut(String set) {
        var mean = measure(set, Bots.Kind.FAST, InjectedBotsTest::speed);

        assertThat(mean.auc()).isGreaterThan(0.95);
        assertThat(mean.found()).isGreaterThan(0.5);
        assertThat(mean.crowdFlagged()).isLessThan(0.05);
    }

    /** No bots: these are workers of the real crowds, and their truth is known. */
    @ParameterizedTest
    @CsvSource({"barzan_mozafari, 1", "weather_amt, 2", "music_genre, 3"})
    void whoIsFlaggedInARealCrowdIsAboutAsRightAsChance(String set, int expected) {
        var job = Job.read(set);

        var raised = AlarmPolicy.USUAL.raise(SpamCheck.of(job.model()).random()).signals();

        assertThat(raised)
                .hasSize(expected)
                .allSatisfy(signal ->
                        assertThat(Job.accuracy(set, signal.worker())).isLessThan(1.0 / job.classCount() + 0.1));
    }

    /** Seven pairs of ZenCrowd are one worker in both of its pools, under two names; the eighth is for a person to explain. */
    @Test
    void workersWhoStandTwiceInARealSetAreFound() {
        var candidates = CopyCheck.of(Job.read("zencrowd").model());

        var raised = AlarmPolicy.USUAL.raise(candidates).signals();

        var twice = candidates.stream()
                .filter(pair -> pair.shared() >= 80 && pair.agreed() == pair.shared())
                .toList();
        assertThat(twice).hasSize(8);
        assertThat(raised).containsAll(twice);
    }

    private static Mean measure(String set, Bots.Kind kind, Function<Job, Outcome> check) {
        var crowd = Job.read(set);
        var auc = 0.0;
        var found = 0.0;
        var flagged = 0.0;
        for (var seed = 1; seed <= DRAWS; seed++) {
            var bots = Bots.in(crowd, kind, seed);
            var outcome = check.apply(bots.job());
            auc += bots.auc(outcome.scores()) / DRAWS;
            found += bots.found(outcome.raised()) / DRAWS;
            flagged += bots.crowdFlagged(outcome.raised()) / DRAWS;
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %s: AUC %.3f, found %.2f, of the crowd flagged %.3f%n",
                set,
                kind,
                auc,
                found,
                flagged);
        return new Mean(auc, found, flagged);
    }

    private static Outcome random(Job job) {
        var candidates = SpamCheck.of(job.model()).random();
        return new Outcome(
                scores(candidates), AlarmPolicy.USUAL.raise(candidates).signals());
    }

    private static Outcome constant(Job job) {
        var candidates = SpamCheck.of(job.model()).constant();
        return new Outcome(
                scores(candidates), AlarmPolicy.USUAL.raise(candidates).signals());
    }

    private static Outcome spam(Job job) {
        return new Outcome(SpamCheck.of(job.model()).scores(), List.of());
    }

    private static Outcome copying(Job job) {
        var candidates = CopyCheck.of(job.model());
        var scores = new double[job.workerCount()];
        Arrays.fill(scores, Double.NEGATIVE_INFINITY);
        candidates.forEach(pair ->
                pair.workers().forEach(worker -> scores[worker] = Math.max(scores[worker], pair.score())));
        return new Outcome(scores, AlarmPolicy.USUAL.raise(candidates).signals());
    }

    private static Outcome speed(Job job) {
        var candidates = SpeedCheck.of(job.table(), job.seconds(), new int[job.taskCount()], SpeedCheck.USUAL_QUANTILE);
        var scores = new double[job.workerCount()];
        candidates.forEach(candidate -> scores[candidate.worker()] = candidate.score());
        return new Outcome(scores, AlarmPolicy.USUAL.raise(candidates).signals());
    }

    private static double[] scores(List<? extends Signal> oneForEachWorker) {
        return oneForEachWorker.stream().mapToDouble(Signal::score).toArray();
    }
}
