package io.fairground.payment.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.payment.audit.report.SmallCells.Part;
import io.fairground.payment.audit.report.Sums.WorkerSum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An attacker has every table there is, and subtracts. */
class DisclosureAttackTest {

    private static final int K = 10;
    private static final int ROUNDS = 150;
    private static final SubRegions SUB_REGIONS =
            new SubRegions(Map.of("KE", "East", "UG", "East", "TZ", "East", "FR", "West", "DE", "West", "IN", "South"));
    private static final List<String> REGIONS = List.of("DE", "FR", "IN", "KE", "TZ", "UG");
    private static final List<String> KINDS = List.of("LABEL", "SPAN", "TEXT");

    /** What is shown, and what the total less all of it leaves, are unions of at least ten workers. */
    @Test
    void subtractingRegionsFromTheTotalLeavesNobodyAlone() {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            var workers = market(seed, false);
            var parts = Disclosure.parts(workers, List.of(By.REGION), K, SUB_REGIONS);

            parts.forEach(part -> assertThat(part.workers()).isGreaterThanOrEqualTo(K));
            var left = Disclosure.hidden(workers, parts);
            if (!parts.isEmpty()) {
                assertThat(left).as("seed %d", seed).isZero();
            }
        }
    }

    /**
     * Unknown are the hidden cells of region and kind; known are the rows of the tables of regions and of kinds, less the cells that
     * are shown. Whatever follows from these equations about one cell alone is a leak.
     */
    @Test
    void noLinearCombinationOfTotalsGivesASmallCellAway() {
        int cellsShown = 0;
        for (int seed = 1; seed <= ROUNDS; seed++) {
            var workers = market(seed, true);
            var shown = names(Disclosure.parts(workers, List.of(By.REGION, By.KIND), K, SUB_REGIONS));
            cellsShown += shown.size();
            var sizes = sizes(workers);
            var unknown = sizes.keySet().stream()
                    .filter(name -> !shown.contains(name))
                    .toList();
            var solved = solvable(equations(workers, unknown), unknown.size());

            for (int i = 0; i < unknown.size(); i++) {
                if (sizes.getOrDefault(unknown.get(i), 0) < K) {
                    assertThat(solved[i])
                            .as("seed %d, %s", seed, unknown.get(i))
                            .isFalse();
                }
            }
        }
        assertThat(cellsShown).as("hiding everything is no answer").isGreaterThan(4 * ROUNDS);
    }

    @Test
    void fewerThanTenWorkersInAllAreNotShownAtAll() {
        var workers = new ArrayList<WorkerSum>();
        add(workers, List.of("FR"), "FR", 9, new Random(1));
        assertThat(Disclosure.parts(workers, List.of(By.REGION), K, SUB_REGIONS))
                .isEmpty();
        assertThat(Disclosure.hidden(workers, List.of())).isEqualTo(9);
    }

    /** One for each row of the tables of regions alone and of kinds alone. */
    private static List<double[]> equations(List<WorkerSum> workers, List<String> unknown) {
        var equations = new ArrayList<double[]>();
        for (var by : List.of(By.REGION, By.KIND)) {
            var place = by == By.REGION ? 0 : 1;
            var alone = workers.stream()
                    .map(worker -> new WorkerSum(
                            List.of(worker.key().get(place)),
                            worker.region(),
                            worker.currency(),
                            worker.workerId(),
                            worker.ended(),
                            worker.paidMinor(),
                            worker.paidMillis(),
                            worker.workMillis()))
                    .toList();
            for (var part : Disclosure.parts(alone, List.of(by), K, SUB_REGIONS)) {
                var values = names(List.of(part));
                equations.add(unknown.stream()
                        .mapToDouble(
                                name -> values.contains(Disclosure.key(name).get(place)) ? 1 : 0)
                        .toArray());
            }
        }
        return equations;
    }

    /** A cell is known when its unit vector is a combination of the equations: then adding it does not raise the rank. */
    private static boolean[] solvable(List<double[]> equations, int unknowns) {
        var rank = rank(equations);
        var solvable = new boolean[unknowns];
        for (int i = 0; i < unknowns; i++) {
            var unit = new double[unknowns];
            unit[i] = 1;
            var more = new ArrayList<>(equations);
            more.add(unit);
            solvable[i] = rank(more) == rank;
        }
        return solvable;
    }

    private static int rank(List<double[]> rows) {
        var matrix = rows.stream().map(double[]::clone).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; matrix.length > 0 && column < matrix[0].length; column++) {
            int pivot = rank;
            while (pivot < matrix.length && Math.abs(matrix[pivot][column]) < 1e-9) {
                pivot++;
            }
            if (pivot == matrix.length) {
                continue;
            }
            var row = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = row;
            for (int other = rank + 1; other < matrix.length; other++) {
                var factor = matrix[other][column] / row[column];
                for (int j = 0; j < row.length; j++) {
                    matrix[other][j] -= factor * row[j];
                }
            }
            rank++;
        }
        return rank;
    }

    private static HashSet<String> names(List<Part> parts) {
        var names = new HashSet<String>();
        parts.forEach(part -> part.groups().forEach(group -> names.add(group.name())));
        return names;
    }

    private static Map<String, Integer> sizes(List<WorkerSum> workers) {
        var sizes = new LinkedHashMap<String, Integer>();
        workers.forEach(worker -> sizes.merge(Disclosure.name(worker.key()), 1, Integer::sum));
        return sizes;
    }

    private static List<WorkerSum> market(long seed, boolean byKind) {
        var random = new Random(seed);
        var workers = new ArrayList<WorkerSum>();
        for (var region : REGIONS) {
            for (var kind : byKind ? KINDS : List.of("")) {
                add(workers, byKind ? List.of(region, kind) : List.of(region), region, random.nextInt(30), random);
            }
        }
        return workers;
    }

    private static void add(List<WorkerSum> workers, List<String> key, String region, int count, Random random) {
        for (int i = 0; i < count; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            workers.add(new WorkerSum(key, region, "EUR", id, 1, 100, 1000, 1000));
        }
    }
}
