package io.fairground.quality.integrity;

import io.fairground.quality.inference.DawidSkene;
import io.fairground.quality.inference.Evidence;
import io.fairground.quality.integrity.Signal.Tested;
import java.util.ArrayList;
import java.util.List;

/** All checks that the answers of one job allow, each with its own false alarms held down by {@link AlarmPolicy}. */
public final class IntegrityWatch {

    /** With fewer workers or answers "the others" say too little about anyone. */
    private static final int WORKERS_MIN = 5;

    private static final int ANSWERS_MIN = 100;

    private IntegrityWatch() {}

    /**
     * Signals for people to look at, kind by kind; empty for a job that is too small.
     *
     * @param subjective where people may rightly differ, who differs from the others is no suspect: only constant answers,
     *     copies and speed are looked for
     */
    public static List<Tested> look(TimedAnswers answers, boolean subjective, AlarmPolicy policy) {
        var table = answers.table();
        if (table.workerCount() < WORKERS_MIN || table.rows() < ANSWERS_MIN || table.classCount() < 2) {
            return List.of();
        }
        var probabilities = DawidSkene.shrunk().infer(Evidence.of(table)).probabilities();
        var model = AnswerModel.of(table, probabilities);
        var spam = SpamCheck.of(model);
        var signals = new ArrayList<Tested>();
        if (!subjective) {
            signals.addAll(policy.raise(spam.random()).signals());
            signals.addAll(
                    policy.raise(DriftCheck.of(model, answers.position())).signals());
        }
        signals.addAll(policy.raise(spam.constant()).signals());
        signals.addAll(policy.raise(CopyCheck.of(model)).signals());
        signals.addAll(policy.raise(
                        SpeedCheck.of(table, answers.seconds(), new int[table.taskCount()], SpeedCheck.USUAL_QUANTILE))
                .signals());
        return List.copyOf(signals);
    }
}
