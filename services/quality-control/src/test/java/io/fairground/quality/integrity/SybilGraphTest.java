package io.fairground.quality.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SybilGraphTest {

    @Test
    void copyingAndASharedDeviceTieAccountsTogether() {
        var device = new SharedAttribute(new int[] {7, 7, 7, -1, -1, 3}, 0.6, 10);

        var rings = SybilGraph.rings(6, List.of(copying(0, 1), copying(3, 4)), List.of(device), 0.3);

        assertThat(rings).extracting(Signal.Ring::workers).containsExactly(List.of(3, 4), List.of(0, 1, 2));
        var three = rings.getLast();
        assertThat(three.score()).isCloseTo((1 + 3 * 0.6 * Math.log(2) / Math.log(3)) / 3, within(1e-12));
        assertThat(three.copyingLinks()).isEqualTo(1);
        assertThat(three.attributeLinks()).isEqualTo(3);
        assertThat(three.sentence()).contains("household");
    }

    @Test
    void aWeakLinkDoesNotCount() {
        var device = new SharedAttribute(new int[] {7, 7, 7}, 0.6, 10);

        assertThat(SybilGraph.rings(3, List.of(copying(0, 1)), List.of(device), 0.5))
                .extracting(Signal.Ring::workers)
                .containsExactly(List.of(0, 1));
    }

    @Test
    void twoWeakLinksMakeAStrongOne() {
        var device = new SharedAttribute(new int[] {1, 1, 2}, 0.6, 10);
        var account = new SharedAttribute(new int[] {5, 5, 5}, 0.6, 10);

        assertThat(SybilGraph.rings(3, List.of(), List.of(device, account), 0.9))
                .extracting(Signal.Ring::workers)
                .containsExactly(List.of(0, 1));
    }

    @Test
    void whatVeryManyShareTiesNobody() {
        var everyone = new int[2000];
        Arrays.fill(everyone, 1);

        assertThat(SybilGraph.rings(2000, List.of(), List.of(new SharedAttribute(everyone, 1, 1000)), 0.01))
                .isEmpty();
    }

    @Test
    void unknownValuesAreNotShared() {
        var unknown = new SharedAttribute(new int[] {-1, -1, -1}, 1, 10);

        assertThat(SybilGraph.rings(3, List.of(), List.of(unknown), 0.1)).isEmpty();
    }

    /** Four accounts that one person filled in from one sheet, a minority on each of their tasks. */
    @Test
    void aRingIsFoundFromAnswers() {
        var job = Job.honest(2, 400, 30, 4, 10, _ -> 75);
        for (var account = 30; account < 33; account++) {
            job = CopyCheckTest.copyOf(job, 4, account, 0.9, account);
        }
        var raised = AlarmPolicy.USUAL.raise(CopyCheck.of(job.model())).signals();

        var rings = SybilGraph.rings(33, raised, List.of(), 1);

        assertThat(rings.getFirst().workers()).containsExactly(4, 30, 31, 32);
        assertThat(rings.getFirst().score()).isGreaterThan(0.8);
    }

    @Test
    void aGroupOfHoldersHasALimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedAttribute(new int[0], 1, 1001));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedAttribute(new int[0], 0, 10));
    }

    private static Signal.Copying copying(int one, int other) {
        return new Signal.Copying(one, other, 5, 1e-6, 20, 20, 12);
    }
}
