package io.fairground.replay.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairground.replay.client.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table this product exists for: what each region was paid, beside what its labels are worth. */
public final class RegionTable {

    private static final String NONE = "-";
    private static final Map<String, String> TIME_NOTES = Map.of(
            "MEASURED", "measured",
            "REPLAYED", "replayed",
            "NOT_RECORDED", "time not recorded",
            "MIXED", "partly replayed");

    private RegionTable() {}

    /** @param audit what {@code GET /v1/pay-audit/regions} answered */
    public static String of(JsonNode audit) {
        var table = new TextTable(
                "region",
                ">workers",
                ">answers",
                ">hours",
                ">pay",
                ">pay per hour",
                ">legal floor",
                ">price per label",
                ">accuracy, 95 %",
                ">cost per correct",
                "time");
        var notes = new TreeSet<String>();
        for (var row : audit.path("rows")) {
            table.row(
                    row.path("region").asText(),
                    String.format("%,d", row.path("workers").asLong()),
                    String.format("%,d", row.path("answers").asLong()),
                    hours(row.path("paidHours")),
                    money(row.path("pay")),
                    money(row.path("effectiveHourly")),
                    money(row.path("legalFloorHourly")),
                    perLabel(row.path("pricePerLabel"), row),
                    accuracy(row.path("accuracy")),
                    perLabel(row.path("costPerCorrectLabel"), row),
                    time(row.path("timeBasis").asText()));
            addNotes(row, notes);
        }
        return table + String.join("", notes.stream().map(note -> note + "\n").toList());
    }

    private static void addNotes(JsonNode row, Set<String> notes) {
        var region = row.path("region").asText();
        var floor = row.path("floorRow");
        if (!floor.path("source").asText().isEmpty()) {
            notes.add(region + " floor: " + floor.path("source").asText() + ", in force from "
                    + floor.path("effectiveFrom").asText());
        }
        if (row.path("accuracy").path("basis").asText().equals("LABEL_AGREEMENT")) {
            notes.add("* agreement with the resolved labels: there is no gold in " + region);
        }
        row.path("reasons").forEach(reason -> notes.add(region + " " + reason.asText()));
    }

    private static String hours(JsonNode hours) {
        return isMissing(hours)
                ? NONE
                : String.format("%,.1f", hours.decimalValue().setScale(1, RoundingMode.HALF_EVEN));
    }

    private static String money(JsonNode money) {
        return isMissing(money)
                ? NONE
                : new Money(
                                money.path("amountMinor").asLong(),
                                money.path("currency").asText())
                        .toString();
    }

    /** A decimal in major units of the currency the region was paid in. */
    private static String perLabel(JsonNode amount, JsonNode row) {
        return isMissing(amount)
                ? NONE
                : new BigDecimal(amount.asText())
                                .setScale(3, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        + " " + row.path("pay").path("currency").asText();
    }

    private static String accuracy(JsonNode accuracy) {
        if (isMissing(accuracy)) {
            return NONE;
        }
        var figure = Percent.withInterval(
                accuracy.path("estimate").asDouble(),
                accuracy.path("low").asDouble(),
                accuracy.path("high").asDouble());
        return accuracy.path("basis").asText().equals("LABEL_AGREEMENT") ? figure + " *" : figure;
    }

    /** A word we do not know is shown as it came, rather than hidden. */
    private static String time(String basis) {
        return TIME_NOTES.getOrDefault(basis, basis);
    }

    private static boolean isMissing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
