package io.fairground.dataset.labels.kafka;

import io.fairground.dataset.labels.app.CollectFacts;
import io.fairground.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to all that makes a label and its lineage. */
@ApplicationScoped
class LabelingEventConsumer {

    private final Inbox inbox;
    private final CollectFacts collect;

    LabelingEventConsumer(Inbox inbox, CollectFacts collect) {
        this.inbox = inbox;
        this.collect = collect;
    }

    @Incoming("dispatch-jobs")
    @Blocking
    void onJobs(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.jobs", records, collect::collectJobs);
    }

    @Incoming("dispatch-assignments")
    @Blocking
    void onAnswers(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.answers", records, collect::collectAnswers);
    }

    @Incoming("quality-assessments")
    @Blocking
    void onAssessments(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.assessments", records, collect::collectAssessments);
    }

    @Incoming("quality-tasks")
    @Blocking
    void onLabels(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.labels", records, collect::collectLabels);
    }

    @Incoming("quality-jobs")
    @Blocking
    void onResolutions(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.resolutions", records, collect::collectJobs);
    }

    @Incoming("quality-scores")
    @Blocking
    void onScores(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.scores", records, collect::collectScores);
    }

    @Incoming("payment-jobs")
    @Blocking
    void onSettlements(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.settlements", records, collect::collectJobs);
    }

    @Incoming("payment-earnings")
    @Blocking
    void onEarnings(ConsumerRecords<String, byte[]> records) {
        inbox.apply("dataset.earnings", records, collect::collectEarnings);
    }
}
