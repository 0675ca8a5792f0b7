package io.fairground.quality.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The answers of one task, and how the marks of each two of them pair up. Ordered by content, not by who gave them. */
final class TaskMarks<E> {

    /** Of all answers to one task: each two marks are compared. */
    static final int MAX_TASK_MARKS = 2_000;

    /** A pair whose labels differ counts half: a car on the same spot is a better partner than a lorry. */
    private static final double OTHER_LABEL = 0.5;

    /** Two marks of different answers that an optimal assignment pairs. */
    record Pair(int firstAnswer, int firstMark, int secondAnswer, int secondMark, double score) {}

    private final Extent<E> kind;
    private final double leastOverlap;
    private final List<MarkAnswer<E>> answers;

    TaskMarks(Extent<E> kind, double leastOverlap, Collection<MarkAnswer<E>> answers) {
        this.kind = kind;
        this.leastOverlap = leastOverlap;
        var marks = answers.stream().mapToInt(answer -> answer.marks().size()).sum();
        if (marks > MAX_TASK_MARKS) {
            throw new IllegalArgumentException("a task has at most " + MAX_TASK_MARKS + " marks, not " + marks);
        }
        var order = order(kind);
        this.answers = answers.stream()
                .map(answer -> new MarkAnswer<>(
                        answer.task(),
                        answer.worker(),
                        answer.marks().stream().sorted(order).toList()))
                .sorted((first, second) -> compare(first.marks(), second.marks(), order))
                .toList();
    }

    private static <E> Comparator<Mark<E>> order(Extent<E> kind) {
        return Comparator.<Mark<E>>comparingInt(Mark::label).thenComparing(Mark::extent, kind.order());
    }

    private static <E> int compare(List<Mark<E>> first, List<Mark<E>> second, Comparator<Mark<E>> order) {
        Iterator<Mark<E>> other = second.iterator();
        for (var mark : first) {
            var compared = other.hasNext() ? order.compare(mark, other.next()) : 1;
            if (compared != 0) {
                return compared;
            }
        }
        return other.hasNext() ? -1 : 0;
    }

    List<MarkAnswer<E>> answers() {
        return answers;
    }

    Mark<E> mark(Clusters.Member member) {
        return answers.get(member.answer()).marks().get(member.mark());
    }

    int worker(Clusters.Member member) {
        return answers.get(member.answer()).worker();
    }

    /** Of each two answers. */
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var first = 0; first < answers.size(); first++) {
            for (var second = first + 1; second < answers.size(); second++) {
                var one = answers.get(first).marks();
                var other = answers.get(second).marks();
                var score = scores(one, other);
                var partner = OptimalAssignment.of(score);
                for (var mark = 0; mark < partner.length; mark++) {
                    if (partner[mark] >= 0) {
                        pairs.add(new Pair(first, mark, second, partner[mark], score[mark][partner[mark]]));
                    }
                }
            }
        }
        return pairs;
    }

    /** The partner of each of these marks among others, or -1. */
    int[] partners(List<Mark<E>> marks, List<Mark<E>> others) {
        return OptimalAssignment.of(scores(marks, others));
    }

    /** {@code 2 * sum of the pairs' scores / marks of both}: 1 for equal answers, also for two empty ones. */
    double agreement(List<Mark<E>> one, List<Mark<E>> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        var score = scores(one, other);
        var partner = OptimalAssignment.of(score);
        var sum = 0.0;
        for (var mark = 0; mark < partner.length; mark++) {
            sum += partner[mark] < 0 ? 0 : score[mark][partner[mark]];
        }
        return 2 * sum / (one.size() + other.size());
    }

    private double[][] scores(List<Mark<E>> one, List<Mark<E>> other) {
        var score = new double[one.size()][other.size()];
        for (var i = 0; i < one.size(); i++) {
            for (var j = 0; j < other.size(); j++) {
                score[i][j] = score(one.get(i), other.get(j));
            }
        }
        return score;
    }

    private double score(Mark<E> one, Mark<E> other) {
        var overlap = kind.overlap(one.extent(), other.extent());
        if (overlap < leastOverlap) {
            return 0;
        }
        return one.label() == other.label() ? overlap : OTHER_LABEL * overlap;
    }
}
