package io.fairground.quality.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run of {@link MarkConsensus}: candidates and agreement first, then weights, then what exists. */
final class MarkFit<E> {

    private static final double TOLERANCE = 1e-9;

    /** The candidates of a task: the marks of each, and what they mean together. */
    private record Drawn<E>(TaskMarks<E> task, List<List<Clusters.Member>> groups, List<Mark<E>> marks) {}

    private final Extent<E> kind;
    private final MarkRule rule;
    private final Map<Integer, TaskMarks<E>> tasks;
    private final KnownMarks<E> known;
    private final int workerCount;
    private final Agreements agreements;

    MarkFit(Extent<E> kind, MarkRule rule, Map<Integer, TaskMarks<E>> tasks, KnownMarks<E> known) {
        this.kind = kind;
        this.rule = rule;
        this.tasks = tasks;
        this.known = known;
        this.workerCount = 1
                + tasks.values().stream()
                        .map(TaskMarks::answers)
                        .flatMap(Collection::stream)
                        .mapToInt(MarkAnswer::worker)
                        .max()
                        .orElse(-1);
        this.agreements = new Agreements(workerCount);
    }

    MarkInference<E> run() {
        var groups = new ArrayList<List<List<Clusters.Member>>>();
        tasks.forEach((id, task) -> {
            var pairs = task.pairs();
            groups.add(Clusters.of(task, pairs));
            compare(task, pairs, known.of(id));
        });
        agreements.solve();
        var drawn = new ArrayList<Drawn<E>>();
        var scenes = new ArrayList<Scene>();
        tasks.forEach((id, task) -> {
            var own = groups.get(drawn.size());
            var marks = own.stream().map(members -> mark(task, members)).toList();
            drawn.add(new Drawn<>(task, own, marks));
            scenes.add(scene(task, own, marks, known.of(id)));
        });
        var shares = scenes.stream().map(this::shares).toArray(double[][]::new);
        var model = ExistenceModel.fit(scenes, workerCount, shares);
        var result = new TreeMap<Integer, List<ConsensusMark<E>>>();
        var scene = 0;
        for (var id : tasks.keySet()) {
            result.put(id, described(drawn.get(scene), scene, shares[scene], model));
            scene++;
        }
        return new MarkInference<>(known, result, workers(model));
    }

    private void compare(TaskMarks<E> task, List<TaskMarks.Pair> pairs, @Nullable List<Mark<E>> truth) {
        var answers = task.answers();
        if (truth != null) {
            answers.forEach(answer -> agreements.addTruth(answer.worker(), task.agreement(answer.marks(), truth)));
            return;
        }
        var matched = new double[answers.size()][answers.size()];
        for (var pair : pairs) {
            matched[pair.firstAnswer()][pair.secondAnswer()] += pair.score();
            matched[pair.secondAnswer()][pair.firstAnswer()] += pair.score();
        }
        for (var one = 0; one < answers.size(); one++) {
            for (var other = 0; other < answers.size(); other++) {
                if (one != other) {
                    var marks = answers.get(one).marks().size()
                            + answers.get(other).marks().size();
                    var agreed = marks == 0 ? 1 : 2 * matched[one][other] / marks;
                    agreements.add(answers.get(one).worker(), answers.get(other).worker(), agreed, answers.size() - 1);
                }
            }
        }
    }

    private double[] weights(TaskMarks<E> task, List<Clusters.Member> members) {
        return members.stream()
                .mapToDouble(member -> agreements.weight(task.worker(member)))
                .toArray();
    }

    private Mark<E> mark(TaskMarks<E> task, List<Clusters.Member> members) {
        var weights = weights(task, members);
        var marks = members.stream().map(task::mark).toList();
        var votes = new TreeMap<Integer, Double>();
        for (var i = 0; i < weights.length; i++) {
            votes.merge(marks.get(i).label(), weights[i], Double::sum);
        }
        var label = -1;
        for (var vote : votes.entrySet()) {
            var leading = votes.getOrDefault(label, 0.0);
            label = vote.getValue() > leading * (1 + TOLERANCE) ? vote.getKey() : label;
        }
        return new Mark<>(label, kind.consensus(marks.stream().map(Mark::extent).toList(), weights));
    }

    private Scene scene(
            TaskMarks<E> task, List<List<Clusters.Member>> groups, List<Mark<E>> marks, @Nullable List<Mark<E>> truth) {
        var partner = truth == null ? null : task.partners(marks, truth);
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < groups.size(); i++) {
            var markedBy = groups.get(i).stream().mapToInt(task::worker).toArray();
            candidates.add(partner == null ? Candidate.open(markedBy) : Candidate.known(partner[i] >= 0, markedBy));
        }
        if (truth != null && partner != null) {
            var found = Arrays.stream(partner).filter(mark -> mark >= 0).count();
            for (var i = found; i < truth.size(); i++) {
                candidates.add(Candidate.known(true));
            }
        }
        var workers = task.answers().stream().mapToInt(MarkAnswer::worker).toArray();
        return new Scene(workers, candidates, truth != null);
    }

    /** Of each candidate the weight of who marked it, by the weight of all who answered. */
    private double[] shares(Scene scene) {
        var all = weight(scene.workers());
        return scene.candidates().stream()
                .mapToDouble(candidate -> weight(candidate.markedBy()) / all)
                .toArray();
    }

    private double weight(int[] workers) {
        return Arrays.stream(workers).mapToDouble(agreements::weight).sum();
    }

    private List<ConsensusMark<E>> described(Drawn<E> drawn, int scene, double[] shares, ExistenceModel model) {
        var list = new ArrayList<ConsensusMark<E>>();
        for (var i = 0; i < drawn.groups().size(); i++) {
            var members = drawn.groups().get(i);
            var mark = drawn.marks().get(i);
            var probability = model.probability(scene, i);
            var workers = members.stream().map(drawn.task()::worker).sorted().toList();
            list.add(new ConsensusMark<>(
                    mark,
                    workers,
                    shares[i],
                    probability,
                    meanOverlap(drawn.task(), members, mark),
                    rule.exists(shares[i], probability)));
        }
        list.sort(mostProbableFirst());
        return list;
    }

    private double meanOverlap(TaskMarks<E> task, List<Clusters.Member> members, Mark<E> mark) {
        var weights = weights(task, members);
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * kind.overlap(task.mark(members.get(i)).extent(), mark.extent());
        }
        return sum / Arrays.stream(weights).sum();
    }

    /** Equal up to rounding counts as equal, so that the order of sums does not decide. */
    private Comparator<ConsensusMark<E>> mostProbableFirst() {
        return Comparator.<ConsensusMark<E>>comparingLong(mark -> -Math.round(mark.probability() / TOLERANCE))
                .thenComparingInt(mark -> mark.mark().label())
                .thenComparing(mark -> mark.mark().extent(), kind.order());
    }

    private Map<Integer, MarkWorker> workers(ExistenceModel model) {
        var workers = new TreeMap<Integer, MarkWorker>();
        tasks.values().stream()
                .map(TaskMarks::answers)
                .flatMap(Collection::stream)
                .forEach(answer -> workers.computeIfAbsent(
                        answer.worker(),
                        id -> new MarkWorker(
                                agreements.of(id), agreements.weight(id), model.recall(id), model.precision(id))));
        return workers;
    }
}
