package io.fairground.events;

/** A Kafka topic: named by its service and noun, with the id that orders its events. */
public enum Topic {
    /** Key: worker. */
    DISPATCH_WORKERS("dispatch.workers.v1"),
    /** Key: job. */
    DISPATCH_JOBS("dispatch.jobs.v1"),
    /** Key: task, so that all that happens to one task is seen in order. */
    DISPATCH_ASSIGNMENTS("dispatch.assignments.v1"),
    /** Key: assignment; for the appeal of a suspension, that suspension. */
    QUALITY_ASSESSMENTS("quality.assessments.v1"),
    /** Key: task. */
    QUALITY_TASKS("quality.tasks.v1"),
    /** Key: job. */
    QUALITY_JOBS("quality.jobs.v1"),
    /** Key: job. */
    QUALITY_SCORES("quality.scores.v1"),
    /** Key: worker. */
    QUALITY_WORKERS("quality.workers.v1"),
    /** Key: job. */
    PAYMENT_JOBS("payment.jobs.v1"),
    /** Key: assignment. */
    PAYMENT_EARNINGS("payment.earnings.v1"),
    /** Key: worker. */
    PAYMENT_WORKERS("payment.workers.v1"),
    /** Key: the last sealed transaction of the day. */
    PAYMENT_LEDGER("payment.ledger.v1"),
    /** Key: dataset. */
    DATASET_DATASETS("dataset.datasets.v1"),
    /** Key: guideline. */
    DATASET_GUIDELINES("dataset.guidelines.v1"),
    /** Key: release. */
    DATASET_RELEASES("dataset.releases.v1");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
