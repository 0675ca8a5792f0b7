package io.fairground.quality.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.preference.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JobScoresTest {

    private static final long SEED = 7;

    @Test
    void scoresFollowThePlantedWorthAndTheirIntervalsHoldIt() {
        var crowd = new ComparingCrowd(SEED);
        for (var round = 0; round < 3000; round++) {
            var one = round % 6;
            var other = (one + 1 + round / 6 % 5) % 6;
            crowd.compare("KE", round % 40, plain(one), worth(one), plain(other), worth(other), 0);
        }

        var scores = JobScores.of(crowd.answers(), SEED);

        assertThat(scores.responses()).hasSize(6);
        assertThat(scores.responses().getFirst().response().response()).isEqualTo(plain(5));
        assertThat(scores.responses()).allSatisfy(one -> {
            assertThat(one.rankOf()).isEqualTo(6);
            assertThat(one.score().comparisons()).isEqualTo(1000);
        });
        var held = byId(scores);
        for (var number = 0; number < 6; number++) {
            var score = Objects.requireNonNull(held.get(plain(number).id())).score();
            assertThat(score.score().value()).isCloseTo(worth(number), within(0.3));
            assertThat(6 - number).isBetween(score.rankLow(), score.rankHigh());
        }
    }

    /** The mean is 0, as that of scores. */
    private static double worth(int number) {
        return 0.5 * (number - 2.5);
    }

    private static Response plain(int number) {
        return ComparingCrowd.response("p", number, 100);
    }

    @Test
    void aModelThatIsAlwaysShownFirstLeadsByItsWorthAndNotByItsPlace() {
        var crowd = new ComparingCrowd(SEED);
        for (var prompt = 0; prompt < 60; prompt++) {
            var better = ComparingCrowd.response("p" + prompt, 1, 100);
            var worse = ComparingCrowd.response("p" + prompt, 2, 100);
            for (var worker = 0; worker < 5; worker++) {
                crowd.say("KE", worker, better, worse, worker == 0 ? Outcome.SECOND : Outcome.FIRST);
            }
        }

        var scores = JobScores.of(crowd.answers(), SEED);

        assertThat(scores.place()).isNull();
        assertThat(scores.responses())
                .filteredOn(one -> one.score().score().value() > 0.4)
                .hasSize(60);
    }

    @Test
    void whereResponsesChangePlacesThePlaceIsFoundAndTakenOut() {
        var crowd = new ComparingCrowd(SEED);
        for (var round = 0; round < 2000; round++) {
            var first = round % 2;
            crowd.compare("KE", round % 40, plain(first), 0, plain(1 - first), 0, 0.8);
        }

        var scores = JobScores.of(crowd.answers(), SEED);

        assertThat(Objects.requireNonNull(scores.place()).value()).isCloseTo(0.8, within(0.15));
        assertThat(scores.responses())
                .allSatisfy(one -> assertThat(one.score().score().value()).isCloseTo(0, within(0.15)));
    }

    @Test
    void lengthIsTakenOutOverManyPairsAndReportedBesideTheScore() {
        var crowd = new ComparingCrowd(SEED);
        for (var pair = 0; pair < 400; pair++) {
            var brief = ComparingCrowd.response("p" + pair, 1, 100);
            var wordy = ComparingCrowd.response("p" + pair, 2, 400);
            for (var worker = 0; worker < 5; worker++) {
                // Twice the length is worth .5 to them, so four times is worth 1.
                if (worker % 2 == 0) {
                    crowd.compare("KE", worker, brief, 0, wordy, 1, 0);
                } else {
                    crowd.compare("KE", worker, wordy, 1, brief, 0, 0);
                }
            }
        }

        var scores = JobScores.of(crowd.answers(), SEED);

        assertThat(Objects.requireNonNull(scores.lengthDoubled()).value()).isCloseTo(0.5, within(0.12));
        var wordy = byId(scores).get(ComparingCrowd.response("p0", 2, 400).id());
        assertThat(Objects.requireNonNull(wordy).lengthEffect())
                .isCloseTo(scores.lengthDoubled().value(), within(1e-9));
    }

    @Test
    void ofTwoResponsesTheLengthDoesNotTakeTheScore() {
        var crowd = new ComparingCrowd(SEED);
        for (var worker = 0; worker < 40; worker++) {
            crowd.say(
                    "KE",
                    worker,
                    ComparingCrowd.response("p", 1, 100),
                    ComparingCrowd.response("p", 2, 400),
                    worker < 30 ? Outcome.FIRST : Outcome.SECOND);
        }

        var scores = JobScores.of(crowd.answers(), SEED);

        assertThat(scores.lengthDoubled()).isNull();
        assertThat(scores.responses().getFirst().score().score().value()).isGreaterThan(0.3);
        assertThat(scores.responses())
                .allSatisfy(one -> assertThat(one.lengthEffect()).isZero());
    }

    @Test
    void regionsThatDisagreeHaveScoresOfTheirOwn() {
        var crowd = new ComparingCrowd(SEED);
        for (var worker = 0; worker < 30; worker++) {
            crowd.say("KE", worker, plain(1), plain(2), Outcome.FIRST);
            crowd.say("US", worker, plain(1), plain(2), Outcome.SECOND);
        }
        crowd.say("UG", 1, plain(3), plain(4), Outcome.TIE);

        var scores = byId(JobScores.of(crowd.answers(), SEED));

        var first = Objects.requireNonNull(scores.get(plain(1).id()));
        assertThat(first.score().score().value()).isCloseTo(0, within(0.05));
        assertThat(first.regions()).extracting(one -> one.region().code()).containsExactly("KE", "US");
        assertThat(first.regions().getFirst().score().low()).isPositive();
        assertThat(first.regions().getLast().score().high()).isNegative();
        assertThat(Objects.requireNonNull(scores.get(plain(3).id())).regions())
                .singleElement()
                .satisfies(one -> assertThat(one.comparisons()).isOne());
    }

    @Test
    void theNextPairsAreOfOnePromptAndLeastKnownFirst() {
        var crowd = new ComparingCrowd(SEED);
        for (var worker = 0; worker < 30; worker++) {
            crowd.say("KE", worker, plain(1), plain(2), worker % 2 == 0 ? Outcome.FIRST : Outcome.SECOND);
        }
        crowd.say("KE", 1, plain(3), plain(1), Outcome.TIE);

        var next = JobScores.of(crowd.answers(), SEED).next();

        assertThat(next).hasSizeLessThanOrEqualTo(3).isNotEmpty();
        assertThat(next.getFirst().gain()).isPositive();
        assertThat(List.of(
                        next.getFirst().first().response(),
                        next.getFirst().second().response()))
                .contains(plain(3));
    }

    @Test
    void nothingIsLearntFromAResponseBesideItselfOrFromNoAnswers() {
        var crowd = new ComparingCrowd(SEED);
        crowd.say("KE", 1, plain(1), plain(1), Outcome.FIRST);

        assertThat(JobScores.of(crowd.answers(), SEED)).isEqualTo(JobScores.of(List.of(), SEED));
        assertThat(JobScores.of(List.of(), SEED).responses()).isEmpty();
    }

    @Test
    void theSameAnswersHaveTheSameScores() {
        var crowd = new ComparingCrowd(SEED);
        for (var round = 0; round < 200; round++) {
            crowd.compare("KE", round % 7, plain(round % 3), round % 3, plain(round % 3 + 1), 1, 0);
        }

        assertThat(JobScores.of(crowd.answers(), SEED)).isEqualTo(JobScores.of(crowd.answers(), SEED));
    }

    private static Map<UUID, ResponseScore> byId(JobScores scores) {
        return scores.responses().stream()
                .collect(Collectors.toMap(one -> one.response().response().id(), Function.identity()));
    }
}
