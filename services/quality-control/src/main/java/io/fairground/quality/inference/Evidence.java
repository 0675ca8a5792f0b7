package io.fairground.quality.inference;

/**
 * All that a method may know.
 *
 * @param gold known truths of the table's tasks; they are kept as labels whatever the answers say
 * @param history what is known of the workers from before
 * @param ties which class wins when several are equally likely
 */
public record Evidence(AnswerTable answers, GoldLabels gold, WorkerHistory history, TieRule ties) {

    /** Answers and nothing else. */
    public static Evidence of(AnswerTable answers) {
        return new Evidence(answers, GoldLabels.none(), WorkerHistory.none(), TieRule.FIRST);
    }

    public Evidence withGold(GoldLabels known) {
        return new Evidence(answers, known, history, ties);
    }

    public Evidence withHistory(WorkerHistory before) {
        return new Evidence(answers, gold, before, ties);
    }

    public Evidence withTies(TieRule rule) {
        return new Evidence(answers, gold, history, rule);
    }
}
