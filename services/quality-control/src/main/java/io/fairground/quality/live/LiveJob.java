package io.fairground.quality.live;

import io.fairground.quality.history.Experience;
import io.fairground.quality.inference.LiveInference;
import io.fairground.quality.inference.Run;
import io.fairground.quality.stopping.Calibration;
import io.fairground.quality.stopping.Exploration;
import io.fairground.quality.stopping.Savings;
import io.fairground.quality.stopping.Stop;
import io.fairground.quality.stopping.StoppingPlan;
import io.fairground.quality.stopping.StoppingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one replica thinks of a job while its answers come in. It is a function of the answers in their order and of the
 * moments of its fits, so it can be lost at any time and made again from the database.
 *
 * <p>Who applies answers or asks for decisions holds the job's lock in the database; fits run beside, on their own.
 */
public final class LiveJob {

    private final StoppingPlan plan;
    private final Exploration exploration;
    private final LiveInference inference;
    private final Map<UUID, Integer> tasks = new HashMap<>();
    private final Map<UUID, Integer> workers = new HashMap<>();
    private final List<Integer> answers = new ArrayList<>();
    private final List<Integer> explored = new ArrayList<>();
    private final List<UUID> strangers = new ArrayList<>();
    private int position;
    private volatile Calibration calibration = Calibration.NONE;
    private volatile boolean secondLookDue;

    public LiveJob(UUID jobId, int classCount, int taskCount, StoppingPlan plan) {
        this.plan = plan;
        this.exploration = new Exploration(jobId, plan, taskCount);
        this.inference = new LiveInference(classCount);
    }

    /** How many answers it has heard: the position of the next one. */
    public synchronized int position() {
        return position;
    }

    public synchronized void apply(LiveAnswer answer) {
        var task = tasks.computeIfAbsent(answer.taskId(), this::newTask);
        var worker = workers.computeIfAbsent(answer.workerId(), this::newWorker);
        answers.set(task, answers.get(task) + 1);
        var truth = answer.goldChoice();
        if (truth != null) {
            inference.know(task, truth);
        }
        if (answer.used()) {
            inference.add(task, worker, answer.choice());
        }
        position = answer.position() + 1;
    }

    /** Workers of whom nobody has {@linkplain #remember said yet} what earlier jobs say. */
    public synchronized List<UUID> strangers() {
        return List.copyOf(strangers);
    }

    /** @param experience by worker, what earlier jobs say of strangers; of the others nothing is known */
    public synchronized void remember(Map<UUID, Experience> experience) {
        experience.forEach((worker, earlier) -> {
            var index = workers.get(worker);
            if (index != null) {
                inference.remember(index, earlier.right(), earlier.wrong());
            }
        });
        strangers.clear();
    }

    private int newWorker(UUID workerId) {
        strangers.add(workerId);
        return workers.size();
    }

    private int newTask(UUID taskId) {
        if (exploration.explores(taskId)) {
            explored.add(answers.size());
        }
        answers.add(0);
        return answers.size() - 1;
    }

    /**
     * What to do about a task that has all the answers asked for so far, and how probable each of its classes is, corrected.
     *
     * @throws IllegalArgumentException for a task none of whose answers it has heard
     */
    public synchronized Decided decide(UUID taskId) {
        var task = tasks.get(taskId);
        if (task == null) {
            throw new IllegalArgumentException("no answer of the task has been heard");
        }
        var said = inference.probabilities(task);
        var known = inference.probabilitiesOfKnown(task, plan.answersToKnowWorker());
        var stop = rule().decide(new StoppingRule.Task(known, answers.get(task), exploration.explores(taskId)));
        return new Decided(taskId, stop, calibration.temperature().correct(said));
    }

    /** @param probabilities of the task's classes */
    public record Decided(UUID taskId, Stop stop, double[] probabilities) {}

    private StoppingRule rule() {
        return new StoppingRule(plan, calibration.temperature(), inference.crowd());
    }

    public boolean refitIsDue() {
        return inference.refitIsDue();
    }

    /** Fits all answers anew, and learns from the explored tasks how far to trust the result. */
    public void refit(Run run) {
        inference.refit(run);
        calibration = Calibration.of(inference, explored(), plan);
        secondLookDue = true;
    }

    /** Whether it knows its workers better than when it last looked at all tasks it had stopped. */
    public boolean secondLookDue() {
        return secondLookDue;
    }

    /** Someone looks at the stopped tasks now. */
    public void lookedAgain() {
        secondLookDue = false;
    }

    /** How far its confidence can be trusted, as of the last fit. */
    public Calibration calibration() {
        return calibration;
    }

    /** What the rule has saved so far. */
    public Savings savings() {
        return Savings.of(inference, explored(), rule(), meanAnswers());
    }

    private synchronized double meanAnswers() {
        return answers.isEmpty() ? 0 : position / (double) answers.size();
    }

    /** Explored tasks that have all their answers. */
    private synchronized int[] explored() {
        return explored.stream()
                .filter(task -> answers.get(task) >= plan.answersMax())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
