package io.fairground.quality.span;

import io.fairground.quality.matching.Mark;
import io.fairground.quality.matching.MarkAnswer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far two sets of spans agree: {@code F1 = 2 * common / (one + other)}, 1 for two empty sets. It is symmetric, so
 * it serves as agreement of two workers and as accuracy against the truth.
 *
 * <p>If one marks "New York" (0-8, a place) and the other "York" (4-8, a place), the exact F1 is 0, the one of code
 * points 2 * 4 / (8 + 4) = .67.
 */
public enum SpanAgreement {

    /** Counts spans with the same boundaries and label. */
    EXACT {
        @Override
        double common(List<Mark<Span>> one, List<Mark<Span>> other) {
            var left = counts(other);
            var common = 0;
            for (var mark : one) {
                var count = left.getOrDefault(mark, 0);
                common += count > 0 ? 1 : 0;
                left.put(mark, count - 1);
            }
            return common;
        }

        @Override
        double size(List<Mark<Span>> marks) {
            return marks.size();
        }

        private Map<Mark<Span>, Integer> counts(List<Mark<Span>> marks) {
            var counts = new HashMap<Mark<Span>, Integer>();
            marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
            return counts;
        }
    },

    /** Counts code points with the same label; what two spans of one label both contain counts once. */
    CODE_POINTS {
        @Override
        double common(List<Mark<Span>> one, List<Mark<Span>> other) {
            return size(one) + size(other) - size(joined(one, other));
        }

        @Override
        double size(List<Mark<Span>> marks) {
            return marks.stream()
                    .collect(Collectors.groupingBy(Mark::label, Collectors.mapping(Mark::extent, Collectors.toList())))
                    .values()
                    .stream()
                    .mapToDouble(SpanAgreement::covered)
                    .sum();
        }

        private List<Mark<Span>> joined(List<Mark<Span>> one, List<Mark<Span>> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    };

    abstract double common(List<Mark<Span>> one, List<Mark<Span>> other);

    abstract double size(List<Mark<Span>> marks);

    /** Of two sets of spans, 0 to 1. */
    public double f1(List<Mark<Span>> one, List<Mark<Span>> other) {
        var both = size(one) + size(other);
        return both == 0 ? 1 : 2 * common(one, other) / both;
    }

    /** Mean over all pairs of answers to one task, then over tasks; NaN if no task has two answers. */
    public double meanPairwise(Collection<MarkAnswer<Span>> answers) {
        return answers.stream().collect(Collectors.groupingBy(MarkAnswer::task)).values().stream()
                .filter(task -> task.size() > 1)
                .mapToDouble(task -> meanOfPairs(task, this::f1))
                .average()
                .orElse(Double.NaN);
    }

    private static double meanOfPairs(
            List<MarkAnswer<Span>> answers, ToDoubleBiFunction<List<Mark<Span>>, List<Mark<Span>>> agreement) {
        var sum = 0.0;
        var pairs = 0;
        for (var one = 0; one < answers.size(); one++) {
            for (var other = 0; other < one; other++) {
                sum += agreement.applyAsDouble(
                        answers.get(one).marks(), answers.get(other).marks());
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** Code points in any of the spans. */
    private static double covered(List<Span> spans) {
        var sum = 0.0;
        var end = 0;
        for (var span : spans.stream().sorted(Spans.MEDIAN.order()).toList()) {
            sum += Math.max(0, span.end() - Math.max(end, span.start()));
            end = Math.max(end, span.end());
        }
        return sum;
    }
}
