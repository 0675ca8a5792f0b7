package io.fairground.quality.inference;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Truth inference while answers come in: each answer updates the probabilities of its task and the matrices of that
 * task's workers at once; now and then all of it is fitted anew.
 *
 * <p>Between two fits it is incremental EM (R. M. Neal and G. E. Hinton, <em>A view of the EM algorithm that justifies
 * incremental, sparse, and other variants</em>, 1998): what a task has contributed to its workers' counts is taken out,
 * its probabilities are computed anew, and put back in. The crowd's part of the prior stays as the last fit left it. A
 * fit is the {@linkplain DawidSkene#shrunk() shrunk Dawid-Skene} of all answers; it is made beside, from a copy, and
 * replaces the state at once, with the answers that came meanwhile applied on top.
 *
 * <p>An answer costs a few multiplications for each pair of classes and each worker of its task. Safe for several threads.
 * Tasks and workers are indexes from 0 and may grow without being announced.
 *
 * <pre>
 * var live = new LiveInference(2);
 * live.add(0, 0, 1);                      // task 0, worker 0 says class 1
 * live.add(0, 1, 1)[1];                   // 0.89: probability of class 1 after a second such answer
 * live.refit(Run.plain());
 * </pre>
 */
public final class LiveInference {

    /** More classes than this and a matrix for each worker is no longer small. */
    public static final int CLASSES_MAX = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock fitting = new ReentrantLock();
    private LiveState state;

    /** @throws IllegalArgumentException for more than {@value #CLASSES_MAX} classes */
    public LiveInference(int classCount) {
        if (classCount > CLASSES_MAX) {
            throw new IllegalArgumentException("more than " + CLASSES_MAX + " classes");
        }
        this.state = LiveState.empty(classCount);
    }

    /**
     * Takes one answer.
     *
     * @return the probability of each class of its task, this answer included
     */
    public double[] add(int task, int worker, int label) {
        lock.lock();
        try {
            return state.add(task, worker, label);
        } finally {
            lock.unlock();
        }
    }

    /** Says what is true of a task. It teaches about the task's workers, and leaves the task's probabilities alone. */
    public void know(int task, int truth) {
        lock.lock();
        try {
            state.know(task, truth);
        } finally {
            lock.unlock();
        }
    }

    /** Says how many answers of a worker were found right and wrong elsewhere; from now on it counts. */
    public void remember(int worker, double right, double wrong) {
        lock.lock();
        try {
            state.remember(worker, right, wrong);
        } finally {
            lock.unlock();
        }
    }

    /** The probability of each class of a task; even, or as common as classes are, where it has no answer. */
    public double[] probabilities(int task) {
        lock.lock();
        try {
            return state.probabilities(task);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The probability of each class of a task, from the answers of those workers only who have given so many, to whatever
     * tasks: what is said by people of whom something is known.
     */
    public double[] probabilitiesOfKnown(int task, int answersToKnow) {
        lock.lock();
        try {
            return state.probabilities(task, worker -> state.answersOf(worker) >= answersToKnow);
        } finally {
            lock.unlock();
        }
    }

    /** How likely the crowd as a whole names each class, for each true class: {@code answer * classCount + truth}. */
    public double[] crowd() {
        lock.lock();
        try {
            return state.crowdShares();
        } finally {
            lock.unlock();
        }
    }

    /** How many answers a worker has given so far. */
    public int answersOf(int worker) {
        lock.lock();
        try {
            return state.answersOf(worker);
        } finally {
            lock.unlock();
        }
    }

    /** How many answers there are. */
    public int rows() {
        lock.lock();
        try {
            return state.rows();
        } finally {
            lock.unlock();
        }
    }

    /** Whether so many answers have come since the last fit that another is worth it: a tenth more, and fifty at least. */
    public boolean refitIsDue() {
        lock.lock();
        try {
            return state.refitIsDue();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Fits all answers anew and puts the result in place. Others may add answers meanwhile; a second fit waits.
     *
     * @throws java.util.concurrent.CancellationException when the run is cancelled; nothing has changed then
     */
    public void refit(Run run) {
        fitting.lock();
        try {
            var snapshot = copy();
            var fitted = LiveState.fitted(snapshot, DawidSkene.shrunk().fit(snapshot.evidence(), run));
            replace(fitted);
        } finally {
            fitting.unlock();
        }
    }

    /** All answers so far, for any other method. */
    public AnswerTable table() {
        return copy().evidence().answers();
    }

    private LiveState.Snapshot copy() {
        lock.lock();
        try {
            return state.snapshot();
        } finally {
            lock.unlock();
        }
    }

    /**
     * What the first answers of a task, in the order in which they came, say of it when its workers' matrices are fitted
     * without this task. So it is an honest trial of how sure the model would have been with fewer answers.
     *
     * @param answers how many; fewer where the task has fewer
     */
    public double[] heldOutProbabilities(int task, int answers) {
        lock.lock();
        try {
            return state.heldOutProbabilities(task, answers);
        } finally {
            lock.unlock();
        }
    }

    private void replace(LiveState fitted) {
        lock.lock();
        try {
            fitted.catchUp(state);
            state = fitted;
        } finally {
            lock.unlock();
        }
    }
}
