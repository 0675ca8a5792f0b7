package io.fairground.quality.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The marks of a task that mean the same thing: pairs are joined from the best on (J. B. Kruskal 1956), unless an
 * answer would then have two marks in one cluster.
 */
final class Clusters {

    /** A mark by the index of its answer and its own in there. */
    record Member(int answer, int mark) {}

    private final int[] start;
    private final int[] parent;
    private final BitSet[] answersOf;

    private Clusters(List<? extends MarkAnswer<?>> answers) {
        this.start = new int[answers.size() + 1];
        for (var answer = 0; answer < answers.size(); answer++) {
            start[answer + 1] = start[answer] + answers.get(answer).marks().size();
        }
        this.parent = new int[start[answers.size()]];
        Arrays.setAll(parent, i -> i);
        this.answersOf = new BitSet[parent.length];
        for (var answer = 0; answer < answers.size(); answer++) {
            for (var i = start[answer]; i < start[answer + 1]; i++) {
                answersOf[i] = new BitSet();
                answersOf[i].set(answer);
            }
        }
    }

    static <E> List<List<Member>> of(TaskMarks<E> task, List<TaskMarks.Pair> pairs) {
        var clusters = new Clusters(task.answers());
        pairs.stream()
                .sorted(Comparator.comparingDouble(TaskMarks.Pair::score).reversed())
                .forEach(clusters::join);
        return clusters.members();
    }

    private void join(TaskMarks.Pair pair) {
        var one = root(start[pair.firstAnswer()] + pair.firstMark());
        var other = root(start[pair.secondAnswer()] + pair.secondMark());
        if (one != other && !answersOf[one].intersects(answersOf[other])) {
            answersOf[one].or(answersOf[other]);
            parent[other] = one;
        }
    }

    private int root(int mark) {
        var root = mark;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private List<List<Member>> members() {
        var members = new LinkedHashMap<Integer, List<Member>>();
        for (var answer = 0; answer + 1 < start.length; answer++) {
            for (var i = start[answer]; i < start[answer + 1]; i++) {
                members.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(new Member(answer, i - start[answer]));
            }
        }
        return List.copyOf(members.values());
    }
}
