package io.fairground.payment.audit.rest;

import io.fairground.payment.audit.app.MakeGapTable;
import io.fairground.payment.audit.report.GapRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * @param currency that pay was compared in, by the one dated snapshot of rates
 * @param leftOut worker-weeks without active time, pay or a usable rate
 */
public record GapTableView(
        LocalDate from,
        LocalDate validAt,
        Instant knownAt,
        String reference,
        String currency,
        int leftOut,
        List<GapRow> rows) {

    static GapTableView of(MakeGapTable.GapTable table) {
        var scope = table.scope();
        return new GapTableView(
                scope.fromWeek(),
                scope.toWeek().plusDays(6),
                scope.knownAt(),
                table.reference(),
                table.currency(),
                table.leftOut(),
                table.rows());
    }
}
