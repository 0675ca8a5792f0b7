package io.fairground.quality.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private static final List<String> EVIDENCE = List.of("41 of 50 answers came within a second");

    @Test
    void takingSomethingFromAWorkerNeedsAHundredCharactersAndEvidence() {
        assertThat(new Grounds("x".repeat(100), EVIDENCE).faults()).isEmpty();
        assertThat(new Grounds("x".repeat(99), List.of()).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/explanation", "/evidence");
    }

    @Test
    void whiteSpaceAroundAnExplanationDoesNotCount() {
        assertThat(new Grounds("  " + "x".repeat(99) + " \n", EVIDENCE).faults())
                .hasSize(1);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneCountsOnce() {
        assertThat(new Grounds("😀".repeat(99), EVIDENCE).faults()).hasSize(1);
        assertThat(new Grounds("😀".repeat(100), EVIDENCE).faults()).isEmpty();
    }

    @Test
    void emptyLinesAreNoEvidence() {
        assertThat(new Grounds("x".repeat(100), List.of("  ", "")).faults())
                .extracting(FieldError::pointer)
                .containsExactly("/evidence");
    }
}
