package io.fairground.quality.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplorationTest {

    private static final long SEED = 3;
    private static final StoppingPlan PLAN = new StoppingPlan(2, 6, 0.95, null, 0.05, 20, 5);

    private final Random random = new Random(SEED);
    private final UUID jobId = id();

    @Test
    void aboutThePlannedShareIsExplored() {
        var exploration = new Exploration(jobId, PLAN, 10_000);

        var explored = Stream.generate(this::id)
                .limit(10_000)
                .filter(exploration::explores)
                .count();

        assertThat(explored / 10_000.0).as("seed %d", SEED).isCloseTo(0.05, within(0.01));
    }

    @Test
    void aSmallJobExploresAtLeastItsMinimum() {
        assertThat(PLAN.explored(100)).isEqualTo(20);
        assertThat(PLAN.explored(7)).isEqualTo(7);
        assertThat(PLAN.explored(1_000_000)).isEqualTo(50_000);
    }

    @Test
    void theSameTaskIsAlwaysExploredOrNever() {
        var taskId = id();

        assertThat(new Exploration(jobId, PLAN, 1000).explores(taskId))
                .isEqualTo(new Exploration(jobId, PLAN, 1000).explores(taskId));
    }

    @Test
    void everyTaskOfATinyJobIsExplored() {
        assertThat(new Exploration(jobId, PLAN, 5).explores(id())).isTrue();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
