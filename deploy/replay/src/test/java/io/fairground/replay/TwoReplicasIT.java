package io.fairground.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.replay.audit.AuditReport;
import io.fairground.replay.audit.Finding;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas of each service side by side; the client goes to them in turn. */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class TwoReplicasIT {

    @AfterEach
    void oneReplicaAgain() {
        LocalCommands.startReplicas(1);
    }

    @Test
    void aReplayThatAlternatesBetweenReplicasKeepsTheInvariants() {
        // Given
        LocalCommands.startReplicas(2);
        var replay = new SmallReplay("replicas-" + System.currentTimeMillis());
        assertThat(replay.platform().service("task-dispatch").replicas()).hasSize(2);

        // When
        var outcome = replay.run();

        // Then
        var findings = replay.audit();
        assertThat(findings).as(AuditReport.of(findings)).allMatch(Finding::holds);
        CrashReplayIT.assertSound(outcome);
    }
}
