package io.fairground.payment.audit.rest;

import io.fairground.payment.audit.app.MakePayTable;
import io.fairground.payment.audit.report.By;
import io.fairground.payment.audit.report.PayRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * @param from Monday of the first week
 * @param validAt last day of the last week
 * @param knownAt nothing learnt later is in it
 * @param fewestWorkers no row has fewer
 * @param hiddenWorkers workers in groups that are in no row
 */
public record PayTableView(
        LocalDate from,
        LocalDate validAt,
        Instant knownAt,
        List<By> by,
        int fewestWorkers,
        long hiddenWorkers,
        List<PayRow> rows) {

    static PayTableView of(MakePayTable.PayTable table) {
        var scope = table.scope();
        return new PayTableView(
                scope.fromWeek(),
                scope.toWeek().plusDays(6),
                scope.knownAt(),
                table.by(),
                table.k(),
                table.hidden(),
                table.rows());
    }
}
