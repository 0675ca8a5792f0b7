package io.fairground.quality.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairground.quality.stopping.Temperature.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureTest {

    private static final long SEED = 11;

    @Test
    void twoTurnsNinetySixPercentIntoEightyThree() {
        assertThat(new Temperature(2).correct(new double[] {0.96, 0.04})[0]).isCloseTo(0.8305, within(1e-4));
    }

    @Test
    void findsThePlantedTemperature() {
        // Given a model that is sure with three times the log odds it should have
        var random = new Random(SEED);
        var trials = new ArrayList<Trial>();
        for (var i = 0; i < 20_000; i++) {
            var honest = 0.5 + random.nextDouble() / 2;
            var stated = new double[] {sharpened(honest, 3), 1 - sharpened(honest, 3)};
            trials.add(new Trial(stated, random.nextDouble() < honest ? 0 : 1));
        }

        assertThat(Temperature.fit(trials).degrees()).as("seed %d", SEED).isCloseTo(3, within(0.15));
    }

    @Test
    void aModestModelIsLeftAsItIs() {
        var trials = List.of(new Trial(new double[] {0.6, 0.4}, 0), new Trial(new double[] {0.7, 0.3}, 0));

        assertThat(Temperature.fit(trials)).isEqualTo(Temperature.NONE);
    }

    @Test
    void withoutTrialsNothingIsCorrected() {
        assertThat(Temperature.fit(List.of())).isEqualTo(Temperature.NONE);
    }

    @Test
    void correctedProbabilitiesSumToOneAndKeepTheirOrder() {
        var corrected = new Temperature(4).correct(new double[] {0, 0.3, 0.7});

        assertThat(corrected[0] + corrected[1] + corrected[2]).isCloseTo(1, within(1e-12));
        assertThat(corrected[2]).isGreaterThan(corrected[1]);
        assertThat(corrected[1]).isGreaterThan(corrected[0]);
    }

    private static double sharpened(double share, double factor) {
        var odds = Math.pow(share / (1 - share), factor);
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }
}
