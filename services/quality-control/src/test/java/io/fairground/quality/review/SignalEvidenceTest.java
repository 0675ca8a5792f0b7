package io.fairground.quality.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalEvidenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"worker", "workerId", "otherWorkers", "REGION", "pseudonym", "subject", "goldAccuracy", "truth"})
    void evidenceThatWouldShowWhoOrGoldIsNoEvidence(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignalEvidence(Map.of(name, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalEvidence(Map.of("pairs", List.of(Map.of("of", Map.of(name, "x"))))));
    }

    @Test
    void figuresAndWordsOfTheSignalAreShown() {
        Map<String, Object> members = Map.of("signal", "copying", "score", 0.97, "sharedErrors", List.of(3, 7));

        assertThat(new SignalEvidence(members).members()).isEqualTo(members);
    }
}
