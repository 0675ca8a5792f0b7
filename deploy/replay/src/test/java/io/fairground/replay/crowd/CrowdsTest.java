package io.fairground.replay.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped crowds are what their notes say they are. */
class CrowdsTest {

    private static final Path DATA = Path.of("../data/crowd");

    @Test
    void pandaLmHasThreeAnswersToEachOfItsTasks() {
        var crowd = PandaLm.read(DATA.resolve("pandalm"), Integer.MAX_VALUE);

        assertThat(crowd.items()).hasSize(999);
        assertThat(crowd.answers()).hasSize(2_997);
        assertThat(crowd.byWorker()).containsOnlyKeys("annotator1", "annotator2", "annotator3");
        assertThat(crowd.majority()).hasSize(999);
    }

    @Test
    void zenCrowdKeepsTheFirstAnswerOfAWorkerToATask() {
        var crowd = ZenCrowd.read(DATA.resolve("zencrowd"), Integer.MAX_VALUE);

        assertThat(crowd.truth()).hasSize(2_040);
        assertThat(crowd.answers()).hasSize(23_395 - 1_745);
        assertThat(crowd.droppedRows()).isEqualTo(1_745);
        assertThat(crowd.mostAnswersOfATask()).isEqualTo(26);
    }

    @Test
    void goldIsATenthOfTheTruthAndNoEasierNorHarderThanTheRest() {
        var crowd = ZenCrowd.read(DATA.resolve("zencrowd"), Integer.MAX_VALUE);

        var gold = crowd.gold();

        assertThat(gold).hasSize(204).isEqualTo(crowd.gold());
        assertThat(crowd.truth()).containsAllEntriesOf(gold);
        assertThat(shareOfRightAnswers(crowd, gold.keySet()))
                .isCloseTo(shareOfRightAnswers(crowd, crowd.truth().keySet()), within(0.03));
    }

    private static double shareOfRightAnswers(ZenCrowd crowd, Set<String> tasks) {
        return crowd.answers().stream()
                .filter(answer -> tasks.contains(answer.itemKey()))
                .mapToInt(answer -> answer.choice().equals(crowd.truth().get(answer.itemKey())) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void fewTasksComeWithTheirAnswersOnly() {
        var crowd = ZenCrowd.read(DATA.resolve("zencrowd"), 5);

        assertThat(crowd.answers())
                .isNotEmpty()
                .allMatch(answer -> crowd.truth().containsKey(answer.itemKey()));
    }
}
