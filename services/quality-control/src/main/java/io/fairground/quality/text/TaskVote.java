package io.fairground.quality.text;

/** What a method prepares once for a task, so that workers can be weighed again and again. */
interface TaskVote {

    /** The text under these weights, one for each answer of the task. */
    String text(double[] weights);

    /** How far the answers agree with that text, 0 to 1. */
    double confidence(double[] weights);

    /** Of each answer its distance, 0 to 1, to what the others say without it. Called only where there are others. */
    double[] distancesToOthers(double[] weights);
}
