package io.fairground.dataset.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairground.dataset.items.DatasetClient;
import io.fairground.dataset.labels.app.CollectFacts;
import io.fairground.dataset.release.app.CutRelease;
import io.fairground.events.dispatch.QuestionKind;
import io.fairground.kit.testing.Database;
import io.fairground.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I6: a release holds exactly the labels that were committed when it was cut. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReleaseSnapshotTest {

    private static final int TASKS = 600; // more than a cursor fetches at once, so that commits fall between
    private static final int CUTS = 12;

    private final ObjectMapper mapper = new ObjectMapper();

    @Inject
    CollectFacts collect;

    @Inject
    CutRelease cutRelease;

    @Inject
    Releases releases;

    @Test
    void labelsThatStreamInWhileItIsCutAreInWholeOrNotAtAll() throws Exception {
        var crowd = settledCrowd();
        var streaming = new AtomicBoolean(true);
        var writer = Thread.ofPlatform().start(() -> {
            for (int revision = 2; streaming.get(); revision++) {
                // Every label of the job moves to the next revision in one transaction.
                var labels = crowd.resolved(revision);
                QuarkusTransaction.requiringNew().run(() -> collect.collectLabels(labels));
            }
        });

        Set<Integer> seen = new HashSet<>();
        try {
            for (int i = 0; i < CUTS; i++) {
                var release = cutRelease.cut(crowd.job, "acme", Form.RAW, CutRelease.Wishes.NONE);
                var revisions = revisions(release);
                assertThat(revisions).as("revisions in one release").hasSize(1);
                assertThat(release.labelCount()).isEqualTo(TASKS);
                seen.addAll(revisions);
            }
        } finally {
            streaming.set(false);
            writer.join();
        }
        assertThat(seen).as("cuts that saw labels move").hasSizeGreaterThan(1);
    }

    @Test
    void aCutThatIsKilledLeavesNothingAndTheNextOneIsWhole() throws Exception {
        var crowd = settledCrowd();
        var whole = cutRelease.cut(crowd.job, "acme", Form.RAW, CutRelease.Wishes.NONE);
        var cutting = new AtomicBoolean(true);
        var killer = Thread.ofPlatform().start(() -> {
            while (cutting.get()) {
                kill();
            }
        });

        var killed = 0;
        try {
            for (int i = 0; i < 40 && killed < 3; i++) {
                try {
                    cutRelease.cut(crowd.job, "acme", Form.RAW, CutRelease.Wishes.NONE);
                } catch (RuntimeException | AssertionError e) { // the driver asserts that its connection is there
                    killed++;
                }
            }
        } finally {
            cutting.set(false);
            killer.join();
        }

        assertThat(killed).as("cuts that were killed").isPositive();
        assertThat(Database.count(
                        "select count(*) from release_row left join release using (release_id) where cut_at is null"))
                .isZero();
        assertThat(Database.count("select count(*) from (select row_count - count(*) as missing from release"
                        + " join release_row using (release_id) group by release_id) r where missing <> 0"))
                .isZero();
        assertThat(cutRelease
                        .cut(crowd.job, "acme", Form.RAW, CutRelease.Wishes.NONE)
                        .rootHash())
                .isEqualTo(whole.rootHash());
    }

    private static void kill() {
        try {
            Database.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query like 'insert into release_row%' and state <> 'idle'");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Set<Integer> revisions(Release release) throws IOException {
        var revisions = new TreeSet<Integer>();
        for (var row : releases.rows(release.id(), 0, (int) release.rowCount())) {
            revisions.add(mapper.readTree(row).get("revision").asInt());
        }
        return revisions;
    }

    private Crowd settledCrowd() {
        var client = DatasetClient.of("acme");
        var dataset = client.create("streaming");
        client.importLines(
                        dataset,
                        IntStream.range(0, TASKS)
                                .mapToObj("{\"key\":\"k%d\",\"payload\":{}}"::formatted)
                                .collect(Collectors.joining("\n")))
                .statusCode(201);
        var crowd = new Crowd(dataset, "acme", QuestionKind.PREFERENCE, java.util.Collections.nCopies(TASKS, "A"));
        QuarkusTransaction.requiringNew().run(() -> {
            collect.collectJobs(List.of(crowd.submitted()));
            collect.collectAnswers(crowd.answers());
            collect.collectJobs(crowd.dispatched());
            collect.collectAssessments(crowd.assessments());
            collect.collectLabels(crowd.resolved(1));
            collect.collectJobs(List.of(crowd.jobResolved(), crowd.jobSettled()));
            collect.collectEarnings(crowd.earnings());
        });
        return crowd;
    }
}
