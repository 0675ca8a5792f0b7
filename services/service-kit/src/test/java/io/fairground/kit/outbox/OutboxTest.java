package io.fairground.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.fairground.events.EventType;
import io.fairground.events.dispatch.AssignmentExpired;
import io.fairground.events.dispatch.JobOpened;
import io.fairground.kit.testing.PlatformResource;
import io.fairground.kit.testing.TestEvents;
import io.fairground.kit.trace.Trace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void anEventWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(opened())).hasStackTraceContaining("ransaction");
    }

    @Test
    void anEventOfARolledBackTransactionIsNeverPublished() {
        var lost = opened();
        var kept = opened();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(lost);
                    throw new IllegalStateException("the cause fails");
                }))
                .hasMessage("the cause fails");
        QuarkusTransaction.requiringNew().run(() -> outbox.append(kept));

        TestEvents.published(EventType.JOB_OPENED, kept.jobId(), SOON);
        assertThatThrownBy(() -> TestEvents.published(EventType.JOB_OPENED, lost.jobId(), Duration.ofSeconds(1)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        // Given: the late one takes its place in the sequence first, and commits after the other is long published
        var late = opened();
        var early = opened();
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = threads.submit(
                    () -> QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                        outbox.append(late);
                        written.countDown();
                        awaitQuietly(release);
                    }));
            written.await();
            QuarkusTransaction.requiringNew().run(() -> outbox.append(early));
            try {
                TestEvents.published(EventType.JOB_OPENED, early.jobId(), SOON);
            } finally {
                release.countDown();
            }

            // When
            pending.get();

            // Then
            TestEvents.published(EventType.JOB_OPENED, late.jobId(), SOON);
        }
    }

    @Test
    void aBatchOfLargeEventsHasFewerOfThem() {
        var large = 1 << 20;
        var batches = new ArrayList<Integer>();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    for (int i = 0; i < 40; i++) {
                        outbox.appendAsIs(messageOf(large));
                    }
                    batches.add(sizeOfBatch());
                    throw new IllegalStateException("nothing of it is to be published");
                }))
                .hasMessage("nothing of it is to be published");

        assertThat(batches).singleElement().isEqualTo((int) (OutboxRows.BYTES_MAX / large));
    }

    private int sizeOfBatch() {
        return batch().messages().size();
    }

    private OutboxRows.Batch batch() {
        try (var connection = dataSource.getConnection()) {
            return new OutboxRows(connection).read(1000);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutboxMessage messageOf(int bytes) {
        var id = UUID.randomUUID();
        return new OutboxMessage(id, "test.large.v1", id, "large", clock.instant(), new Trace("", ""), new byte[bytes]);
    }

    @Test
    void eventsOfOneKeyAreReadInTheOrderInWhichTheyWereWritten() {
        var taskId = UUID.randomUUID();
        var count = 3000;

        QuarkusTransaction.requiringNew().run(() -> {
            for (int epoch = 0; epoch < count; epoch++) {
                outbox.append(expired(taskId, epoch));
            }
        });

        var seen = TestEvents.await(
                EventType.ASSIGNMENT_EXPIRED, event -> event.key().equals(taskId), count, SOON);
        for (int epoch = 0; epoch < count; epoch++) {
            assertThat(((AssignmentExpired) seen.get(epoch)).epoch()).isEqualTo(epoch);
        }
    }

    @Test
    void eventsWrittenTogetherAreReadInTheirOrder() {
        var taskId = UUID.randomUUID();
        var count = 2500;

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.appendAll(IntStream.range(0, count)
                        .mapToObj(epoch -> expired(taskId, epoch))
                        .toList()));

        var seen = TestEvents.await(
                EventType.ASSIGNMENT_EXPIRED, event -> event.key().equals(taskId), count, SOON);
        assertThat(seen)
                .extracting(event -> ((AssignmentExpired) event).epoch())
                .containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
    }

    @Test
    void aPackHoldsWhatWasWritten() {
        var id = UUID.randomUUID();
        var body = new byte[] {0, -1, '"', '{', 127};
        var written = new OutboxMessage(
                id, "test.odd.v1", UUID.randomUUID(), "odd {\"}", clock.instant(), new Trace("a,b", "NULL"), body);
        var read = new ArrayList<OutboxMessage>();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.appendAsIs(written);
                    read.addAll(batch().messages());
                    throw new IllegalStateException("nothing of it is to be published");
                }))
                .hasMessage("nothing of it is to be published");

        assertThat(read).usingRecursiveFieldByFieldElementComparator().contains(written);
    }

    @Test
    void aRecordCarriesTheAttributesOfCloudEvents() {
        var event = opened();

        QuarkusTransaction.requiringNew().run(() -> outbox.append(event));

        TestEvents.published(EventType.JOB_OPENED, event.jobId(), SOON);
        var record = TestEvents.recordsOn("dispatch.jobs.v1").stream()
                .filter(found -> found.key().equals(event.jobId().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(TestEvents.header(record, "ce_id")).isEqualTo(event.eventId().toString());
        assertThat(TestEvents.header(record, "ce_type")).isEqualTo("io.fairground.job-opened.v1");
        assertThat(TestEvents.header(record, "ce_source")).isEqualTo("/fairground/dataset");
        assertThat(TestEvents.header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(TestEvents.header(record, "ce_correlationid")).isNotEmpty();
    }

    private JobOpened opened() {
        return new JobOpened(UUID.randomUUID(), clock.instant(), UUID.randomUUID());
    }

    private AssignmentExpired expired(UUID taskId, long epoch) {
        var id = UUID.randomUUID();
        return new AssignmentExpired(UUID.randomUUID(), clock.instant(), id, id, taskId, id, epoch);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
