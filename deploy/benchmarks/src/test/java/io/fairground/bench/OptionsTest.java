package io.fairground.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void aNameAloneRunsInFullWithTheFixedSeed() {
        assertThat(Options.parse(List.of("dispatch")))
                .isEqualTo(new Options(Benchmark.DISPATCH, false, Options.SEED, Optional.empty(), Optional.empty()));
    }

    @Test
    void allOptionsAreTaken() {
        var options = Options.parse(List.of("dispatch", "--quick", "--seed", "7", "--json", "out.json"));
        assertThat(options.quick()).isTrue();
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.json()).contains(Path.of("out.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "dispatch --slow", "dispatch --seed", "dispatch --seed x"})
    void whatIsNotUnderstoodIsRefusedInOneLine(String line) {
        var words = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        assertThatThrownBy(() -> Options.parse(words)).isInstanceOf(BenchException.class);
    }
}
