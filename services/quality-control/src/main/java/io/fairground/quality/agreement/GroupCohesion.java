package io.fairground.quality.agreement;

import java.util.Arrays;

/** In-group and cross-group agreement of every group, for one deal of the workers; the values that a shuffle recomputes. */
final class GroupCohesion {

    private final GroupedAnswers answers;
    private final Ruler ruler;
    private final int groupCount;
    private final int[] everyClass;

    GroupCohesion(GroupedAnswers answers, Ruler ruler, int groupCount) {
        this.answers = answers;
        this.ruler = ruler;
        this.groupCount = groupCount;
        this.everyClass = new int[answers.classCount()];
        Arrays.setAll(everyClass, c -> c);
    }

    /**
     * Values of each group; NaN where undefined.
     *
     * @param inGroup alpha of the group's own answers
     * @param crossGroup xRR of the group and all others
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the package
    record Values(double[] inGroup, double[] crossGroup) {

        /** {@code inGroup / crossGroup}; NaN where the groups agree no better than by chance. */
        double index(int group) {
            return crossGroup[group] > 0 ? inGroup[group] / crossGroup[group] : Double.NaN;
        }
    }

    Values of(int[] groupOf) {
        var sums = new Sums[groupCount];
        Arrays.setAll(sums, _ -> new Sums(answers.classCount()));
        var deal = answers.deal(groupCount, groupOf);
        for (var task = 0; task < answers.tasks(); task++) {
            deal.load(task);
            for (var group = 0; group < groupCount; group++) {
                sums[group].add(deal, group);
            }
        }
        return new Values(
                Arrays.stream(sums).mapToDouble(Sums::alpha).toArray(),
                Arrays.stream(sums).mapToDouble(Sums::crossReplication).toArray());
    }

    private final class Sums {

        private final int[] paired;
        private final int[] own;
        private final int[] others;
        private double within;
        private double across;
        private double weight;

        Sums(int classCount) {
            paired = new int[classCount];
            own = new int[classCount];
            others = new int[classCount];
        }

        void add(GroupedAnswers.Deal deal, int group) {
            var size = deal.size[group];
            var rest = deal.others(group);
            if (size > 1) {
                within += deal.within(ruler, group) / (size - 1);
                deal.addTo(paired, deal.byGroup[group]);
            }
            if (size > 0 && rest > 0) {
                across += deal.across(ruler, group) * (1.0 / size + 1.0 / rest);
                weight += size + rest;
                deal.addTo(own, deal.byGroup[group]);
                deal.addTo(others, deal.byOthers[group]);
            }
        }

        double alpha() {
            var expected = ruler.pairs(everyClass, paired, paired, 0, everyClass.length);
            return Remainders.ratio(total(paired), within, expected, expected);
        }

        double crossReplication() {
            var expected = ruler.pairs(everyClass, own, others, 0, everyClass.length);
            return CrossReplication.ratio(across, weight, expected, (double) total(own) * total(others));
        }

        private static int total(int[] totals) {
            return Arrays.stream(totals).sum();
        }
    }
}
