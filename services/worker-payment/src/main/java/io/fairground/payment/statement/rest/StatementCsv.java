package io.fairground.payment.statement.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Statements as a table (RFC 4180). */
final class StatementCsv {

    private static final String FORMULA = "=+-@\t\r";

    private StatementCsv() {}

    static String of(List<Statement> statements) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("at", "type", "transaction_id", "credit", "debit", "balance", "currency");
            for (var statement : statements) {
                print(csv, statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter csv, Statement statement) throws IOException {
        var currency = statement.opening().currency();
        var balance = statement.opening();
        csv.printRecord(statement.period() + " opening", "", "", "", "", amount(balance), currency);
        for (var line : statement.lines()) {
            balance = balance.plus(line.change());
            var came = line.change().amountMinor() > 0;
            csv.printRecord(
                    line.at(),
                    safe(line.type()),
                    line.transactionId(),
                    came ? amount(line.change()) : "",
                    came ? "" : amount(Money.zero(currency).minus(line.change())),
                    amount(balance),
                    currency);
        }
        csv.printRecord(statement.period() + " closing", "", "", "", "", amount(statement.closing()), currency);
    }

    private static String amount(Money money) {
        return money.inMajorUnits().toPlainString();
    }

    /** A spreadsheet runs what begins like a formula, so such a text begins with an apostrophe. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
