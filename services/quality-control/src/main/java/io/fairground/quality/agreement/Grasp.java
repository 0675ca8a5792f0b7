package io.fairground.quality.agreement;

import io.fairground.quality.inference.AnswerTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Group associations: whether workers of a region (or any declared group) agree with each other in a way that they do not
 * agree with everybody else.
 *
 * <pre>
 * IRR(g) = alpha of the answers of g
 * XRR(g) = xRR between g and everybody of another group
 * GAI(g) = IRR(g) / XRR(g)
 * </pre>
 *
 * V. Prabhakaran et al., <em>GRASP: a disagreement analysis framework to assess group associations in perspectives</em>, NAACL
 * 2024 (arXiv 2311.05074). Each measure is tested by shuffling the workers among the groups. The paper takes the tail on the
 * side of the median where the value lies; here both tails are given, and {@link PermutationTest#twoSided()} doubles the
 * smaller. With many groups correct the values for it, for instance with {@link FalseDiscovery}.
 *
 * <p>On an ordinal scale all measures use the ranks of all grouped answers together, so that they are comparable. Shuffles run
 * on all processors, and give the same bits on any number of them.
 *
 * <p>The regional table of CREHate in {@code docs/concepts/agreement.md} is this with nominal distance, the class "does not know"
 * dropped and repeated answers of a worker kept (with first answers only Singapore's IRR would be .343, not .344). XRR is between
 * a country and all others together; the weights of its tasks do not show in three decimals there. The published p-values are
 * upper tails of some two hundred shuffles over all countries.
 */
public final class Grasp {

    private final AnswerTable answers;
    private final Groups groups;
    private final Distance distance;
    private final GroupedAnswers grouped;
    private final GroupCohesion cohesion;

    private Grasp(AnswerTable answers, Groups groups, Distance distance) {
        this.answers = answers;
        this.groups = groups;
        this.distance = distance;
        this.grouped = GroupedAnswers.of(answers, groups);
        this.cohesion = new GroupCohesion(grouped, distance.ruler(grouped.totals()), groups.count());
    }

    /** One association for each group, in their order. */
    public static List<GroupAssociation> of(AnswerTable answers, Groups groups, Distance distance, Shuffles shuffles) {
        return new Grasp(answers, groups, distance).associations(shuffles);
    }

    private List<GroupAssociation> associations(Shuffles shuffles) {
        var given = grouped.answersOfWorkers();
        var groupOf = groups.ofWorkers();
        var value = cohesion.of(groupOf);
        var deals = shuffles.deals(groupOf, given);
        var shuffled = IntStream.range(0, shuffles.count())
                .parallel()
                .mapToObj(shuffle -> cohesion.of(deals.get(shuffle)))
                .toList();
        return IntStream.range(0, groups.count())
                .mapToObj(group -> association(group, given, value, shuffled))
                .toList();
    }

    private GroupAssociation association(
            int group, int[] given, GroupCohesion.Values value, List<GroupCohesion.Values> shuffled) {
        var members = IntStream.range(0, given.length)
                .filter(worker -> groups.of(worker) == group && given[worker] > 0)
                .toArray();
        return new GroupAssociation(
                group,
                members.length,
                Arrays.stream(members).map(worker -> given[worker]).sum(),
                tested(value, shuffled, one -> one.inGroup()[group], inGroup(group)),
                tested(value, shuffled, one -> one.crossGroup()[group], crossGroup(group)),
                tested(value, shuffled, one -> one.index(group), Optional.empty()));
    }

    private Optional<Agreement> inGroup(int group) {
        var counts = TaskCounts.pairable(groups.answersOf(group, answers));
        return Alpha.measured(counts, distance.ruler(grouped.totals()));
    }

    private Optional<Agreement> crossGroup(int group) {
        return CrossReplication.of(answers, groups.against(group), distance);
    }

    private static GroupAssociation.@Nullable Cohesion tested(
            GroupCohesion.Values value,
            List<GroupCohesion.Values> shuffled,
            ToDoubleFunction<GroupCohesion.Values> measure,
            Optional<Agreement> agreement) {
        var observed = measure.applyAsDouble(value);
        if (Double.isNaN(observed)) {
            return null;
        }
        var others = shuffled.stream().mapToDouble(measure).toArray();
        var interval = agreement.map(Agreement::interval).orElse(null);
        return new GroupAssociation.Cohesion(observed, interval, PermutationTest.of(observed, others));
    }
}
