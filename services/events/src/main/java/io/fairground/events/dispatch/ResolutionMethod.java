package io.fairground.events.dispatch;

/** How the answers of a job become labels. */
public enum ResolutionMethod {
    /** The most frequent answer, at once when a task has its overlap. */
    MAJORITY,
    /** Confusion matrices by expectation maximisation over the whole job, when it is collected. */
    DAWID_SKENE,
    /** Whichever method agrees best with the gold, when the job is collected; majority without gold. */
    GOLD_CHOSEN
}
