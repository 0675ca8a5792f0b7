package io.fairground.replay.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 | unavailable             | false | true
            502 |                         | false | true
            409 | request-in-progress     | false | true
            409 | dataset-version-unknown | true  | true
            409 | dataset-version-unknown | false | false
            409 | lease-lost              | false | false
            409 | answer-already-given    | true  | false
            422 | answer-invalid          | false | false
            500 | internal                | false | false
            200 |                         | false | false""")
    void onlyWhatPassesByItselfIsTriedAgain(int status, String problem, boolean retryAfter, boolean again) {
        var body = problem == null ? "" : "{\"type\":\"/problems/" + problem + "\"}";
        var wait = retryAfter ? Optional.of(Duration.ofSeconds(1)) : Optional.<Duration>empty();
        var reply = new Reply(status, body, Optional.empty(), wait);

        assertThat(RetryRule.pauseAfter(reply, 0).isPresent()).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "3, 800", "5, 2000", "60, 2000"})
    void pausesGrowUpToTwoSeconds(int attempt, long millis) {
        assertThat(RetryRule.pauseAfterFault(attempt)).isEqualTo(Duration.ofMillis(millis));
    }
}
