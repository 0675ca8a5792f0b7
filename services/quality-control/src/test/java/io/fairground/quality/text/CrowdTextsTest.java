package io.fairground.quality.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real transcripts and translations, beside what Crowd-Kit 1.4.1's ROVER makes of the same files. */
class CrowdTextsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # set,                 Crowd-Kit, ours, pooled
            crowdspeech_dev_clean, .0722,     .067, .060
            crowdwsa_j1,           .620,      .615, .611
            crowdwsa_t1,           .619,      .610, .614
            crowdwsa_t2,           .627,      .619, .619
            """)
    void weightedRoverMakesFewerErrorsThanThePeer(String set, double peer, double ours, double pooled) {
        var crowd = CrowdTexts.read(set);

        var inference = Rover.weighted().infer(crowd.table(Tokenizer.SPACES));

        var softly = new SoftAssertions();
        softly.assertThat(crowd.errorRate(inference, Tokenizer.SPACES))
                .isLessThan(ours)
                .isLessThan(peer);
        softly.assertThat(crowd.pooledErrorRate(inference, Tokenizer.SPACES)).isLessThan(pooled);
        softly.assertAll();
    }

    @Test
    void weighingWorkersMendsTranscriptsAndConfidenceTellsGoodFromBad() {
        var crowd = CrowdTexts.read("crowdspeech_dev_clean");
        var table = crowd.table(Tokenizer.SPACES);

        var inference = Rover.weighted().infer(table);

        assertThat(crowd.errorRate(inference, Tokenizer.SPACES))
                .isLessThan(0.9 * crowd.errorRate(Rover.equal().infer(table), Tokenizer.SPACES))
                .isLessThan(0.95 * crowd.errorRate(Medoid.weighted().infer(table), Tokenizer.SPACES));
        var sure = 0.0;
        var unsure = 0.0;
        for (var entry : crowd.truth().entrySet()) {
            var error = WordErrorRate.of(
                    Tokenizer.SPACES.tokens(inference.text(entry.getKey())), Tokenizer.SPACES.tokens(entry.getValue()));
            if (inference.confidence(entry.getKey()) > 0.9) {
                sure += error;
            } else {
                unsure += error;
            }
        }
        assertThat(sure).isLessThan(unsure / 2);
    }
}
