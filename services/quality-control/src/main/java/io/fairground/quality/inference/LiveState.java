package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** What {@link LiveInference} knows between two fits. Not safe for several threads. */
final class LiveState {

    /** Until the first fit the crowd is taken for this good: better than guessing, worse than sure. */
    private static final double ACCURACY_AT_FIRST = 0.75;

    private static final int ANSWERS_TO_FIRST_FIT = 50;
    private static final int GROWTH_TO_NEXT_FIT = 10;

    private final int classCount;
    private final GoldLabels gold;
    private final WorkerHistory history;
    private final AnswerLog log;
    private final ShrunkPrior prior;
    private final ShrunkPrior.Crowd crowd;
    private final double[] logShare;
    private final int rowsAtFit;

    /** What each task has put into the counts of its workers. */
    private double[] contributed;

    /** {@code (worker * classCount + answer) * classCount + truth}, as {@code logPi}. */
    private double[] counts;

    private double[] logPi;
    private int[] given;

    private LiveState(Evidence evidence, AnswerLog log, double[] contributed, double[] logShare, double[] logPi) {
        this.classCount = evidence.answers().classCount();
        this.gold = evidence.gold();
        this.history = evidence.history();
        this.log = log;
        this.prior = new ShrunkPrior(classCount, history);
        this.contributed = contributed;
        this.logShare = logShare;
        this.rowsAtFit = log.rows();
        this.counts = counts(evidence.answers(), contributed);
        this.logPi = logPi;
        this.given = given(evidence.answers());
        this.crowd = log.rows() == 0 ? crowdAtFirst(classCount) : prior.crowd(counts);
    }

    private static double[] counts(AnswerTable answers, double[] contributed) {
        var classCount = answers.classCount();
        var counts = new double[Math.multiplyExact(answers.workerCount(), classCount * classCount)];
        for (var task = 0; task < answers.taskCount(); task++) {
            for (var row = answers.from(task); row < answers.to(task); row++) {
                for (var truth = 0; truth < classCount; truth++) {
                    counts[answers.code(row) * classCount + truth] += contributed[task * classCount + truth];
                }
            }
        }
        return counts;
    }

    private static int[] given(AnswerTable answers) {
        var given = new int[answers.workerCount()];
        for (var row = 0; row < answers.rows(); row++) {
            given[answers.worker(row)]++;
        }
        return given;
    }

    private static ShrunkPrior.Crowd crowdAtFirst(int classCount) {
        var share = new double[classCount * classCount];
        Arrays.fill(share, (1 - ACCURACY_AT_FIRST) / Math.max(1, classCount - 1));
        for (var c = 0; c < classCount; c++) {
            share[c * classCount + c] = classCount == 1 ? 1 : ACCURACY_AT_FIRST;
        }
        return new ShrunkPrior.Crowd(ACCURACY_AT_FIRST, share);
    }

    static LiveState empty(int classCount) {
        var log = new AnswerLog(classCount);
        var even = new double[classCount];
        Arrays.fill(even, -Math.log(classCount));
        return new LiveState(
                new Evidence(
                        log.table(), GoldLabels.of(), WorkerHistory.of(new double[0], new double[0]), TieRule.FIRST),
                log,
                new double[0],
                even,
                new double[0]);
    }

    /** The state that a fit of all these answers leads to: its probabilities are those of the fit. */
    static LiveState fitted(Snapshot snapshot, DawidSkene.Fitted fitted) {
        var evidence = snapshot.evidence();
        var classCount = evidence.answers().classCount();
        var contributed = fitted.inference().probabilities();
        for (var task : evidence.gold().tasks()) {
            if (task < evidence.answers().taskCount()) {
                certain(
                        contributed,
                        task * classCount,
                        classCount,
                        evidence.gold().truth(task));
            }
        }
        return new LiveState(evidence, snapshot.log(), contributed, fitted.logShare(), fitted.logPi());
    }

    /**
     * What a fit starts from.
     *
     * @param log in the order in which the answers came
     */
    record Snapshot(AnswerLog log, Evidence evidence) {}

    Snapshot snapshot() {
        var copy = log.copy();
        return new Snapshot(copy, new Evidence(copy.table(), gold.copy(), history.copy(), TieRule.FIRST));
    }

    /** Applies what another state has heard since this one was copied from it. */
    void catchUp(LiveState newer) {
        for (var task : newer.gold.tasks()) {
            if (!gold.known(task) || gold.truth(task) != newer.gold.truth(task)) {
                know(task, newer.gold.truth(task));
            }
        }
        for (var worker = 0; worker < newer.given.length; worker++) {
            if (history.right(worker) != newer.history.right(worker)
                    || history.wrong(worker) != newer.history.wrong(worker)) {
                remember(worker, newer.history.right(worker), newer.history.wrong(worker));
            }
        }
        for (var row = log.rows(); row < newer.log.rows(); row++) {
            add(newer.log.task(row), newer.log.worker(row), newer.log.label(row));
        }
    }

    double[] add(int task, int worker, int label) {
        makeRoomForWorker(worker);
        makeRoomForTask(task);
        eachRow(task, row -> contribute(row, -1));
        log.add(task, worker, label);
        given[worker]++;
        return contributeAnew(task);
    }

    void know(int task, int truth) {
        Objects.checkIndex(truth, classCount);
        gold.put(task, truth);
        makeRoomForTask(task);
        eachRow(task, row -> contribute(row, -1));
        contributeAnew(task);
    }

    void remember(int worker, double right, double wrong) {
        history.put(worker, right, wrong);
        makeRoomForWorker(worker);
        fitWorker(worker);
    }

    /** What the task's answers contribute has been taken out before. */
    private double[] contributeAnew(int task) {
        var probabilities = probabilities(task);
        System.arraycopy(probabilities, 0, contributed, task * classCount, classCount);
        if (gold.known(task)) {
            certain(contributed, task * classCount, classCount, gold.truth(task));
        }
        eachRow(task, row -> {
            contribute(row, 1);
            fitWorker(log.worker(row));
        });
        return probabilities;
    }

    private static void certain(double[] probabilities, int from, int classCount, int truth) {
        Arrays.fill(probabilities, from, from + classCount, 0);
        probabilities[from + truth] = DawidSkene.GOLD_WEIGHT;
    }

    double[] probabilities(int task) {
        return probabilities(task, _ -> true);
    }

    /** From the answers of some workers only. */
    double[] probabilities(int task, IntPredicate workers) {
        var joint = logShare.clone();
        eachRow(task, row -> {
            if (workers.test(log.worker(row))) {
                var cell = log.code(row) * classCount;
                for (var truth = 0; truth < classCount; truth++) {
                    joint[truth] += logPi[cell + truth];
                }
            }
        });
        Softmax.inPlace(joint);
        return joint;
    }

    double[] heldOutProbabilities(int task, int answers) {
        var rows = log.rowsOf(task);
        var joint = logShare.clone();
        var matrix = new double[classCount * classCount];
        for (var i = rows.length - 1; i >= Math.max(0, rows.length - answers); i--) {
            heldOutMatrix(task, rows[i], matrix);
            for (var truth = 0; truth < classCount; truth++) {
                joint[truth] += matrix[log.label(rows[i]) * classCount + truth];
            }
        }
        Softmax.inPlace(joint);
        return joint;
    }

    /** The logs of a worker's matrix without what one answer contributed to it. */
    private void heldOutMatrix(int task, int row, double[] matrix) {
        System.arraycopy(counts, log.worker(row) * matrix.length, matrix, 0, matrix.length);
        for (var truth = 0; truth < classCount; truth++) {
            var cell = log.label(row) * classCount + truth;
            matrix[cell] = Math.max(0, matrix[cell] - contributed[task * classCount + truth]);
        }
        prior.toLogMatrix(matrix, log.worker(row), crowd);
    }

    private void contribute(int row, int sign) {
        var cell = log.code(row) * classCount;
        var from = log.task(row) * classCount;
        for (var truth = 0; truth < classCount; truth++) {
            counts[cell + truth] += sign * contributed[from + truth];
        }
    }

    private void fitWorker(int worker) {
        prior.toLogMatrix(counts, logPi, worker * classCount * classCount, crowd);
    }

    private void eachRow(int task, IntConsumer action) {
        for (var row = log.last(task); row >= 0; row = log.previous(row)) {
            action.accept(row);
        }
    }

    private void makeRoomForWorker(int worker) {
        if (worker < given.length) {
            return;
        }
        var known = given.length;
        var more = Math.max(worker + 1, known + (known >> 1));
        given = Arrays.copyOf(given, more);
        counts = Arrays.copyOf(counts, Math.multiplyExact(more, classCount * classCount));
        logPi = Arrays.copyOf(logPi, counts.length);
        for (var one = known; one < more; one++) {
            fitWorker(one);
        }
    }

    private void makeRoomForTask(int task) {
        var cells = Math.multiplyExact(task + 1, classCount);
        if (cells > contributed.length) {
            contributed = Arrays.copyOf(contributed, Math.max(cells, contributed.length + (contributed.length >> 1)));
        }
    }

    double[] crowdShares() {
        return crowd.share().clone();
    }

    int answersOf(int worker) {
        return worker < given.length ? given[worker] : 0;
    }

    int rows() {
        return log.rows();
    }

    boolean refitIsDue() {
        var more = log.rows() - rowsAtFit;
        return more >= ANSWERS_TO_FIRST_FIT && more >= rowsAtFit / GROWTH_TO_NEXT_FIT;
    }
}
