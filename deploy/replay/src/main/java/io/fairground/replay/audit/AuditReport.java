package io.fairground.replay.audit;

import io.fairground.replay.report.TextTable;
import java.util.List;

/** Findings as a person reads them: every rule, then each violation with its id. */
public final class AuditReport {

    private static final int SHOWN_PER_RULE = 20;

    private AuditReport() {}

    public static String of(List<Finding> findings) {
        var table = new TextTable("", "rule", ">examined", ">violations");
        for (var finding : findings) {
            table.row(
                    finding.invariant(),
                    finding.rule(),
                    String.format("%,d", finding.examined()),
                    Integer.toString(finding.violations().size()));
        }
        var text = new StringBuilder(table.toString());
        findings.stream().filter(finding -> !finding.holds()).forEach(finding -> describe(finding, text));
        return text.toString();
    }

    private static void describe(Finding finding, StringBuilder text) {
        text.append('\n')
                .append(finding.invariant())
                .append(" violated: ")
                .append(finding.rule())
                .append('\n');
        finding.violations().stream()
                .limit(SHOWN_PER_RULE)
                .forEach(one -> text.append("  ")
                        .append(one.id())
                        .append("  ")
                        .append(one.detail())
                        .append('\n'));
        var more = finding.violations().size() - SHOWN_PER_RULE;
        if (more > 0) {
            text.append("  and ").append(more).append(" more\n");
        }
    }
}
