package io.fairground.quality.agreement;

import io.fairground.kernel.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regions with enough workers to be spoken of as regions: a figure of fewer would be about persons. The workers of the other
 * regions together still count as "others", unless they too are fewer than that.
 *
 * @param regions group {@code g} is the g-th; one more group may hold everybody elsewhere
 * @param leftOut regions with too few workers
 */
record ComparedRegions(List<Region> regions, List<Region> leftOut, Groups groups) {

    static ComparedRegions of(RegionalAnswers answers, int leastWorkers) {
        var workers = answers.workersByRegion();
        var elsewhere =
                Arrays.stream(workers).filter(count -> count < leastWorkers).sum();
        var compared = new ArrayList<Region>();
        var leftOut = new ArrayList<Region>();
        var groupOf = new int[workers.length];
        for (var region = 0; region < workers.length; region++) {
            var enough = workers[region] >= leastWorkers;
            groupOf[region] = enough ? compared.size() : Groups.NONE;
            (enough ? compared : leftOut).add(answers.regions().get(region));
        }
        var pooled = elsewhere >= leastWorkers;
        var groupOfWorker = new int[answers.answers().workerCount()];
        Arrays.setAll(groupOfWorker, worker -> {
            var group = groupOf[answers.groups().of(worker)];
            return group == Groups.NONE && pooled ? compared.size() : group;
        });
        return new ComparedRegions(
                List.copyOf(compared),
                List.copyOf(leftOut),
                Groups.of(compared.size() + (pooled ? 1 : 0), groupOfWorker));
    }
}
