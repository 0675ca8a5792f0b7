package io.fairground.quality.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoublePredicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real transcripts and translations, beside what Crowd-Kit 1.4.1's ROVER makes of the same files. */
class CrowdTextsTest {

    private static final double CROWD_KIT_ON_SPEECH = 0.0722;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # set,       Crowd-Kit, ours, pooled
            crowdwsa_j1, .620,      .615, .611
            crowdwsa_t1, .619,      .610, .614
            crowdwsa_t2, .627,      .619, .619
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

        assertThat(crowd.pooledErrorRate(inference, Tokenizer.SPACES)).isLessThan(0.060);
        assertThat(crowd.errorRate(inference, Tokenizer.SPACES))
                .isLessThan(0.067)
                .isLessThan(CROWD_KIT_ON_SPEECH)
                .isLessThan(0.9 * crowd.errorRate(Rover.equal().infer(table), Tokenizer.SPACES))
                .isLessThan(0.95 * crowd.errorRate(Medoid.weighted().infer(table), Tokenizer.SPACES));
        assertThat(meanError(crowd, inference, confidence -> confidence > 0.9))
                .isLessThan(meanError(crowd, inference, confidence -> confidence <= 0.9) / 2);
    }

    private static double meanError(CrowdTexts crowd, TextInference inference, DoublePredicate counted) {
        return crowd.truth().entrySet().stream()
                .filter(entry -> counted.test(inference.confidence(entry.getKey())))
                .mapToDouble(entry -> WordErrorRate.of(
                        Tokenizer.SPACES.tokens(inference.text(entry.getKey())),
                        Tokenizer.SPACES.tokens(entry.getValue())))
                .average()
                .orElseThrow();
    }
}
