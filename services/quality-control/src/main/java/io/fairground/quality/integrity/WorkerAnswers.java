package io.fairground.quality.integrity;

import java.util.Arrays;

/** One worker's answers beside what the others say of the same tasks. One object is filled anew for each worker. */
final class WorkerAnswers {

    private final AnswerModel model;
    private final Grouping byWorker;
    private final double[] uses;
    private final double[] mass;
    private final double[] scratch;
    private double[] posterior = new double[0];
    private int worker;

    WorkerAnswers(AnswerModel model) {
        this.model = model;
        this.byWorker = Grouping.of(model.answers.worker, model.workerCount);
        this.uses = new double[model.classCount];
        this.mass = new double[model.classCount];
        this.scratch = new double[model.classCount];
    }

    void fill(int next) {
        worker = next;
        Arrays.fill(uses, 0);
        Arrays.fill(mass, 0);
        var cells = count() * classCount();
        if (posterior.length < cells) {
            posterior = new double[cells];
        }
        for (var i = 0; i < count(); i++) {
            model.posteriorOfOthers(answer(i), scratch);
            System.arraycopy(scratch, 0, posterior, i * classCount(), classCount());
            uses[label(i)]++;
            for (var c = 0; c < classCount(); c++) {
                mass[c] += scratch[c];
            }
        }
    }

    int worker() {
        return worker;
    }

    int classCount() {
        return model.classCount;
    }

    int count() {
        return byWorker.size(worker);
    }

    /** Index of her {@code i}th answer in the model. */
    int answer(int i) {
        return byWorker.members()[byWorker.start()[worker] + i];
    }

    int label(int i) {
        return model.answers.label[answer(i)];
    }

    /** What the others say of class {@code c} at her {@code i}th answer. */
    double posterior(int i, int c) {
        return posterior[i * classCount() + c];
    }

    /** How often she gave class {@code c}. */
    double uses(int c) {
        return uses[c];
    }

    /** On how many of her tasks the others say class {@code c}. */
    double mass(int c) {
        return mass[c];
    }
}
