package io.fairground.quality.integrity;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Maps classes to fewer where there are very many: the most frequent keep a class of their own, the rest share the
 * last. With ten thousand classes and a thousand workers full matrices would need a hundred billion cells. There are at
 * most {@value #CLASSES_MAX} classes, fewer if a matrix for each worker or a row of classes for each answer would take
 * too much memory.
 */
final class ClassFold {

    private static final int CLASSES_MAX = 64;
    private static final double MATRIX_CELLS_MAX = 1 << 24;
    private static final double ANSWER_CELLS_MAX = 1 << 28;

    private final int[] folded;
    private final int count;

    private ClassFold(int[] folded, int count) {
        this.folded = folded;
        this.count = count;
    }

    static ClassFold of(AnswerTable answers) {
        var classCount = answers.classCount();
        var most = most(answers);
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

    private static int most(AnswerTable answers) {
        var byMatrices = Math.sqrt(MATRIX_CELLS_MAX / Math.max(1, answers.workerCount()));
        var byAnswers = ANSWER_CELLS_MAX / Math.max(1, answers.rows());
        return (int) Math.clamp(Math.min(byMatrices, byAnswers), 2, CLASSES_MAX);
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
