package io.fairground.payment.statement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kernel.Money;
import io.fairground.payment.Fixtures;
import io.fairground.payment.statement.Statement;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same figures on every paper, to the minor unit. */
class StatementDocumentsTest {

    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD", "KES", "UGX"})
    void everyPaperSaysWhatTheLedgerHas(String currency) throws IOException {
        // Given
        var statement = statement(currency, 120);
        var sum = statement.lines().stream()
                .mapToLong(line -> line.change().amountMinor())
                .sum();

        // When
        var csv = StatementCsv.of(List.of(statement));
        var pdf = text(StatementPdf.of(List.of(statement)));

        // Then
        var closing = new Money(5000 + sum, currency);
        assertThat(statement.closing()).isEqualTo(closing);
        assertThat(StatementView.of(statement).closing()).isEqualTo(closing);
        assertThat(csv.strip())
                .endsWith("2026-11 closing,,,,," + closing.inMajorUnits().toPlainString() + "," + currency);
        assertThat(csv.lines()).hasSize(120 + 3);
        assertThat(pdf).contains("Closing " + closing, "Came    " + statement.came(), "Went    " + statement.went());
        assertThat(statement.lines())
                .allSatisfy(line -> assertThat(pdf).contains(line.change().toString()));
    }

    @Test
    void eachLineOfTheTableCarriesItsBalance() {
        var csv = StatementCsv.of(List.of(new Statement(
                Fixtures.IDS.next(),
                NOVEMBER,
                new Money(100, "EUR"),
                List.of(line("ACCRUAL", new Money(50, "EUR")), line("PAYOUT", new Money(-120, "EUR"))),
                List.of())));

        assertThat(csv).contains(",0.50,,1.50,EUR", ",,1.20,0.30,EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void noCellIsAFormula(String text) {
        assertThat(StatementCsv.safe(text)).isEqualTo("'" + text);
        assertThat(StatementCsv.safe("ACCRUAL")).isEqualTo("ACCRUAL");
    }

    @Test
    void aMonthWithoutAnythingIsAPaperToo() throws IOException {
        assertThat(text(StatementPdf.of(List.of()))).contains("Nothing was ever payable");
        assertThat(StatementCsv.of(List.of()).lines()).hasSize(1);
    }

    private static Statement statement(String currency, int lines) {
        var random = new Random(5);
        var days = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> new Statement.Day(
                        LocalDate.of(2026, 11, day),
                        new Money(random.nextInt(9000), currency),
                        random.nextInt(20_000_000)))
                .toList();
        var entries = IntStream.range(0, lines)
                .mapToObj(i -> line(
                        i % 9 == 8 ? "PAYOUT" : "ACCRUAL",
                        new Money(i % 9 == 8 ? -1 - random.nextInt(3000) : 1 + random.nextInt(900), currency)))
                .toList();
        return new Statement(Fixtures.IDS.next(), NOVEMBER, new Money(5000, currency), entries, days);
    }

    private static Statement.Line line(String type, Money change) {
        return new Statement.Line(Instant.parse("2026-11-03T10:15:30.123456Z"), type, Fixtures.IDS.next(), change);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
