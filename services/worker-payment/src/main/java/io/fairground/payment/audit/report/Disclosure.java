package io.fairground.payment.audit.report;

import io.fairground.payment.audit.report.CrossTable.Margin;
import io.fairground.payment.audit.report.SmallCells.Group;
import io.fairground.payment.audit.report.SmallCells.Part;
import io.fairground.payment.audit.report.Sums.WorkerSum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rows of a table may be shown. */
public final class Disclosure {

    /** What a row is named by: its values, joined by a character that none of them has. */
    private static final String SEPARATOR = "\u001f";

    private Disclosure() {}

    public static String name(List<String> key) {
        return String.join(SEPARATOR, key);
    }

    public static List<String> key(String name) {
        return List.of(name.split(SEPARATOR, -1));
    }

    /** @param workers of one currency */
    public static List<Part> parts(List<WorkerSum> workers, List<By> by, int k, SubRegions subRegions) {
        var groups = groups(workers, worker -> name(worker.key()));
        if (by.size() < 2) {
            return SmallCells.partition(groups, k, name -> wider(name, by, subRegions));
        }
        var margins = new ArrayList<Margin>();
        for (int i = 0; i < by.size(); i++) {
            var dimension = i;
            var alone = List.of(by.get(i));
            var ofDimension = groups(workers, worker -> worker.key().get(dimension));
            SmallCells.partition(ofDimension, k, name -> wider(name, alone, subRegions))
                    .forEach(part -> margins.add(new Margin(
                            dimension, part.groups().stream().map(Group::name).collect(Collectors.toSet()))));
        }
        return CrossTable.shown(groups, k, margins);
    }

    private static List<Group> groups(List<WorkerSum> workers, Function<WorkerSum, String> nameOf) {
        var byName = new TreeMap<String, Set<UUID>>();
        for (var worker : workers) {
            byName.computeIfAbsent(nameOf.apply(worker), _ -> new HashSet<>()).add(worker.workerId());
        }
        return byName.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String wider(String name, List<By> by, SubRegions subRegions) {
        return by.contains(By.REGION) ? subRegions.of(name) : "other";
    }

    /** Workers who are in no part. */
    public static long hidden(List<WorkerSum> workers, List<Part> parts) {
        var names = parts.stream()
                .flatMap(part -> part.groups().stream())
                .map(Group::name)
                .collect(Collectors.toSet());
        return workers.stream()
                .filter(worker -> !names.contains(name(worker.key())))
                .map(WorkerSum::workerId)
                .distinct()
                .count();
    }
}
