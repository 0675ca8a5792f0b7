package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Maps classes to fewer where there are too many for a matrix a worker: the most frequent keep a class of their own, the
 * rest share the last. With ten thousand classes and a thousand workers full matrices would need a hundred billion cells.
 */
final class ClassFold {

    private static final long CELLS_MAX = 1 << 24;

    private final int[] folded;
    private final int count;

    private ClassFold(int[] folded, int count) {
        this.folded = folded;
        this.count = count;
    }

    static ClassFold of(AnswerTable answers) {
        var classCount = answers.classCount();
        var most = Math.max(2, (int) Math.sqrt(CELLS_MAX / (double) Math.max(1, answers.workerCount())));
        var folded = IntStream.range(0, classCount).toArray();
        if (classCount <= most) {
            return new ClassFold(folded, classCount);
        }
        Arrays.fill(folded, most - 1);
        var rank = 0;
        for (var frequent : byFrequency(answers, most - 1)) {
            folded[frequent] = rank++;
        }
        return new ClassFold(folded, most);
    }

    private static int[] byFrequency(AnswerTable answers, int most) {
        var uses = new int[answers.classCount()];
        for (var row = 0; row < answers.rows(); row++) {
            uses[answers.label(row)]++;
        }
        return IntStream.range(0, uses.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -uses[c]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int count() {
        return count;
    }

    /** The class that {@code foldedClass} stands for, or -1 for the rare ones. */
    int original(int foldedClass) {
        var only = -1;
        for (var c = 0; c < folded.length; c++) {
            if (folded[c] == foldedClass && only >= 0) {
                return -1;
            }
            only = folded[c] == foldedClass ? c : only;
        }
        return only;
    }

    int fold(int classIndex) {
        return folded[classIndex];
    }
}
