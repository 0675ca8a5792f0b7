package io.fairground.quality.integrity;

import java.util.Comparator;
import java.util.List;

/**
 * Which of many tested candidates become signals, so that a known share of them is false.
 *
 * <p>Of {@code m} candidates in the order of their p, the first {@code k} are raised, {@code k} being the largest with
 * {@code p(k) <= k/m * rate}. Then the expected share of false ones among those raised is at most {@code rate}, for
 * candidates that are independent or positively dependent (Y. Benjamini and Y. Hochberg, <em>Controlling the false
 * discovery rate</em>, JRSS B 57(1), 1995). When nobody did anything wrong, the chance of raising anything at all is
 * {@code rate}.
 *
 * <p>Example: at a rate of 0.05 and p of .001, .02, .03 and .6 three are raised: .02 is below 2/4 * .05 = .025, and .03
 * below 3/4 * .05 = .0375; .6 is not below .05. At most 0.15 of the three are expected to be false.
 *
 * @param falseShare the largest expected share of false signals among those raised, above 0 and below 1
 */
public record AlarmPolicy(double falseShare) {

    /** One signal in twenty may be false: a person looks at each anyway. */
    public static final AlarmPolicy USUAL = new AlarmPolicy(0.05);

    public AlarmPolicy {
        if (!(falseShare > 0 && falseShare < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1");
        }
    }

    /**
     * What is raised, strongest first.
     *
     * @param tested how many candidates there were
     * @param expectedFalse at most so many of the signals are false, on average over many jobs
     */
    public record Alarms<S extends Signal.Tested>(List<S> signals, int tested, double expectedFalse) {

        public Alarms {
            signals = List.copyOf(signals);
        }
    }

    /** @param candidates everyone who was tested in one way, not only those who look bad */
    public <S extends Signal.Tested> Alarms<S> raise(List<S> candidates) {
        var ordered = candidates.stream()
                .sorted(Comparator.comparingDouble((S candidate) -> candidate.p())
                        .thenComparingDouble(candidate -> -candidate.score()))
                .toList();
        var raised = 0;
        for (var k = 1; k <= ordered.size(); k++) {
            if (ordered.get(k - 1).p() <= falseShare * k / ordered.size()) {
                raised = k;
            }
        }
        return new Alarms<>(ordered.subList(0, raised), ordered.size(), falseShare * raised);
    }
}
