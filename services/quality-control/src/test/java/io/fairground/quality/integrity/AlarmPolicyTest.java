package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlarmPolicyTest {

    @Test
    void raisesThoseBelowTheLine() {
        var alarms = AlarmPolicy.USUAL.raise(candidates(0.6, 0.03, 0.001, 0.02));

        assertThat(alarms.signals()).extracting(Signal.Tested::p).containsExactly(0.001, 0.02, 0.03);
        assertThat(alarms.tested()).isEqualTo(4);
        assertThat(alarms.expectedFalse()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void oneThatMissesTheLineIsRaisedWithALaterOneThatReachesIt() {
        assertThat(AlarmPolicy.USUAL.raise(candidates(0.03, 0.04, 0.04, 0.04)).signals())
                .hasSize(4);
    }

    @Test
    void amongHonestWorkersAnythingIsRaisedInOneJobOfTwenty() {
        var random = new Random(1);
        var jobs = 2000;
        var withAlarms = IntStream.range(0, jobs)
                .filter(_ -> !AlarmPolicy.USUAL
                        .raise(candidates(random.doubles(40).toArray()))
                        .signals()
                        .isEmpty())
                .count();

        assertThat(withAlarms / (double) jobs).isCloseTo(0.05, within(0.015));
    }

    /** Thirty honest workers and ten whose p is small. */
    @Test
    void theShareOfFalseSignalsIsKept() {
        var random = new Random(2);
        var jobs = 500;
        var share = 0.0;
        for (var job = 0; job < jobs; job++) {
            var p = random.doubles(40).toArray();
            for (var bad = 0; bad < 10; bad++) {
                p[bad] /= 1000;
            }
            var raised = AlarmPolicy.USUAL.raise(candidates(p)).signals();
            var falsely =
                    raised.stream().filter(signal -> signal.worker() >= 10).count();
            share += raised.isEmpty() ? 0 : falsely / (double) raised.size() / jobs;
        }

        assertThat(share).isBetween(0.01, 0.05);
    }

    @Test
    void nobodyTestedNobodyRaised() {
        assertThat(AlarmPolicy.USUAL.raise(candidates()).signals()).isEmpty();
    }

    @Test
    void aShareLiesBetweenNothingAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AlarmPolicy(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlarmPolicy(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlarmPolicy(Double.NaN));
    }

    private static List<Signal.RandomAnswers> candidates(double... p) {
        return IntStream.range(0, p.length)
                .mapToObj(worker -> new Signal.RandomAnswers(worker, 0, p[worker], 1, 0, 0))
                .toList();
    }
}
