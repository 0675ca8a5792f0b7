package io.fairground.quality.job;

import java.util.UUID;

/** A job as quality control knows it. Immutable: each step returns the next. */
public record Job(UUID jobId, String tenant, Question question, Plan plan, Progress progress) {

    /** More answers have been assessed. */
    public Job received(int answers) {
        return with(new Progress(
                progress.answerCount() + answers,
                progress.labelCount(),
                progress.collectedAnswerCount(),
                progress.resolvedAnswerCount(),
                progress.resolvedBy(),
                progress.run(),
                progress.reassessments()));
    }

    /** More tasks have a first label. */
    public Job labelled(int tasks) {
        return with(new Progress(
                progress.answerCount(),
                progress.labelCount() + tasks,
                progress.collectedAnswerCount(),
                progress.resolvedAnswerCount(),
                progress.resolvedBy(),
                progress.run(),
                progress.reassessments()));
    }

    /** No more answers come than these; a job that was opened again is collected again, with more. */
    public Job collected(int answerCount) {
        return with(new Progress(
                progress.answerCount(),
                progress.labelCount(),
                answerCount,
                progress.resolvedAnswerCount(),
                progress.resolvedBy(),
                progress.run(),
                progress.reassessments()));
    }

    /** The same job, asking something more: choices keep their places. */
    public Job asking(Question grown) {
        return new Job(jobId, tenant, grown, plan, progress);
    }

    /** Every task that can have a label has one. */
    public Job resolved(String method) {
        return with(new Progress(
                progress.answerCount(),
                progress.labelCount(),
                progress.collectedAnswerCount(),
                progress.answerCount(),
                method,
                progress.run() + 1,
                progress.reassessments()));
    }

    /** An answer that the last resolution knew is used no more, or is used now: the resolution has to be made again. */
    public Job reassessed() {
        var resolved = progress.resolvedAnswerCount();
        return with(new Progress(
                progress.answerCount(),
                progress.labelCount(),
                progress.collectedAnswerCount(),
                resolved == null ? null : Math.max(0, resolved - 1),
                progress.resolvedBy(),
                progress.run(),
                progress.reassessments() + 1));
    }

    /** Whether all answers are here and some of them are in no resolution yet. */
    public boolean readyToResolve() {
        var collected = progress.collectedAnswerCount();
        var resolved = progress.resolvedAnswerCount();
        return collected != null
                && progress.answerCount() >= collected
                && (resolved == null || resolved < progress.answerCount());
    }

    public boolean resolved() {
        return progress.resolvedAnswerCount() != null;
    }

    private Job with(Progress next) {
        return new Job(jobId, tenant, question, plan, next);
    }
}
