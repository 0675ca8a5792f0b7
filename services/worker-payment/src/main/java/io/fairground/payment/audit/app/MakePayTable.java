package io.fairground.payment.audit.app;

import io.fairground.payment.audit.facts.Cell;
import io.fairground.payment.audit.facts.Measure;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.Disclosure;
import io.fairground.payment.audit.report.PayRow;
import io.fairground.payment.audit.report.Scope;
import io.fairground.payment.audit.report.SmallCells.Part;
import io.fairground.payment.audit.report.SubRegions;
import io.fairground.payment.audit.report.Sums;
import io.fairground.payment.audit.report.Sums.GroupSum;
import io.fairground.payment.audit.report.Sums.Skill;
import io.fairground.payment.audit.report.Sums.WorkerSum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the table of pay next to quality, small groups rolled up. */
@ApplicationScoped
public class MakePayTable {

    private final Sums sums;
    private final SubRegions subRegions;
    private final PayRows payRows;

    MakePayTable(Sums sums, SubRegions subRegions, PayRows payRows) {
        this.sums = sums;
        this.subRegions = subRegions;
        this.payRows = payRows;
    }

    /** @param hidden workers in groups that could not be shown in any way */
    public record PayTable(Scope scope, List<By> by, int k, List<PayRow> rows, long hidden) {}

    /** @param k the fewest workers a row may have */
    @Transactional
    public PayTable of(Scope scope, List<By> by, int k) {
        var workers = sums.workers(scope, by);
        var groups = withCurrency(sums.groups(scope, by));
        var skills = sums.skills(scope, by);
        var shown = new ArrayList<PayRow>();
        long hidden = 0;
        var byCurrency = new TreeMap<String, List<WorkerSum>>(workers.stream()
                .filter(worker -> !worker.currency().equals(Cell.NO_CURRENCY))
                .collect(Collectors.groupingBy(WorkerSum::currency)));
        for (var entry : byCurrency.entrySet()) {
            var parts = Disclosure.parts(entry.getValue(), by, k, subRegions);
            for (var part : parts) {
                shown.add(row(part, entry.getKey(), scope, by, groups, entry.getValue(), skills));
            }
            hidden += Disclosure.hidden(entry.getValue(), parts);
        }
        return new PayTable(scope, by, k, List.copyOf(shown), hidden);
    }

    private PayRow row(
            Part part,
            String currency,
            Scope scope,
            List<By> by,
            Map<String, Map<String, long[]>> groups,
            List<WorkerSum> workers,
            List<Skill> skills) {
        var names = part.groups().stream().map(group -> group.name()).collect(Collectors.toSet());
        var values = new long[Measure.values().length];
        for (var name : names) {
            var ofGroup = groups.getOrDefault(name, Map.of()).get(currency);
            for (int i = 0; ofGroup != null && i < values.length; i++) {
                values[i] = Math.addExact(values[i], ofGroup[i]);
            }
        }
        return payRows.row(
                part,
                by,
                currency,
                scope,
                values,
                workers.stream()
                        .filter(worker -> names.contains(Disclosure.name(worker.key())))
                        .toList(),
                skills.stream()
                        .filter(skill -> names.contains(Disclosure.name(skill.key())))
                        .toList());
    }

    /** Work that was not handed in has no currency: it goes with the one in which its group was paid most often. */
    private static Map<String, Map<String, long[]>> withCurrency(List<GroupSum> groups) {
        var byGroup = new HashMap<String, Map<String, long[]>>();
        for (var group : groups) {
            byGroup.computeIfAbsent(Disclosure.name(group.key()), _ -> new TreeMap<>())
                    .put(group.currency(), group.values());
        }
        for (var ofGroup : byGroup.values()) {
            var unfinished = ofGroup.remove(Cell.NO_CURRENCY);
            var main = ofGroup.entrySet().stream()
                    .max((one, other) -> Long.compare(submitted(one.getValue()), submitted(other.getValue())));
            if (unfinished != null && main.isPresent()) {
                var values = main.get().getValue().clone();
                for (int i = 0; i < values.length; i++) {
                    values[i] = Math.addExact(values[i], unfinished[i]);
                }
                ofGroup.put(main.get().getKey(), values);
            }
        }
        return byGroup;
    }

    private static long submitted(long[] values) {
        return values[Measure.SUBMITTED.ordinal()];
    }
}
