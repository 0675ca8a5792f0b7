package io.fairground.payment.statement.rest;

import io.fairground.payment.statement.Statement;
import io.fairground.payment.statement.Statement.Day;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Statements as pages: sums, a chart of pay and hours by day, and every entry. */
final class StatementPdf {

    private static final int LEFT = 50;
    private static final int TOP = 790;
    private static final int BOTTOM = 60;
    private static final int LEADING = 14;
    private static final int CHART_WIDTH = 480;
    private static final int CHART_HEIGHT = 110;
    private static final int DAYS_MAX = 31;
    private static final PDFont TEXT = new PDType1Font(FontName.COURIER);
    private static final PDFont TITLE = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document;
    private PDPageContentStream page;
    private int y = TOP;

    private StatementPdf(PDDocument document) throws IOException {
        this.document = document;
        this.page = newPage(document);
    }

    static byte[] of(List<Statement> statements) {
        try (var document = new PDDocument()) {
            var pdf = new StatementPdf(document);
            for (int i = 0; i < statements.size(); i++) {
                if (i > 0) {
                    pdf.turnPage();
                }
                pdf.draw(statements.get(i));
            }
            if (statements.isEmpty()) {
                pdf.line(TITLE, "Nothing was ever payable");
            }
            pdf.page.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPageContentStream newPage(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private void turnPage() throws IOException {
        page.close();
        page = newPage(document);
        y = TOP;
    }

    private void draw(Statement statement) throws IOException {
        line(
                TITLE,
                "Statement " + statement.period() + ", " + statement.opening().currency());
        line(TEXT, "Worker  " + statement.workerId());
        line(TEXT, "Opening " + statement.opening());
        line(TEXT, "Came    " + statement.came());
        line(TEXT, "Went    " + statement.went());
        line(TEXT, "Closing " + statement.closing());
        line(TEXT, "Hours   " + statement.hours().toPlainString());
        if (!statement.days().isEmpty()) {
            chart(statement.days());
        }
        for (var entry : statement.lines()) {
            line(TEXT, "%-27s %-15s %16s".formatted(entry.at(), entry.type(), entry.change()));
        }
    }

    private void line(PDFont font, String text) throws IOException {
        if (y < BOTTOM) {
            turnPage();
        }
        page.beginText();
        page.setFont(font, 10);
        page.newLineAtOffset(LEFT, y);
        page.showText(text);
        page.endText();
        y -= LEADING;
    }

    /** Pay as bars, hours as thin darker ones beside them, each to its own largest day. */
    private void chart(List<Day> days) throws IOException {
        line(TEXT, "Pay (light) and active hours (dark), by day of the month");
        y -= CHART_HEIGHT;
        var mostPay = days.stream().map(day -> day.earned().inMajorUnits()).max(BigDecimal::compareTo);
        var mostHours = days.stream().map(Day::hours).max(BigDecimal::compareTo);
        for (var day : days) {
            int x = LEFT + (day.day().getDayOfMonth() - 1) * CHART_WIDTH / DAYS_MAX;
            page.setNonStrokingColor(0.55f, 0.75f, 0.9f);
            bar(x, 8, height(day.earned().inMajorUnits(), mostPay.orElse(BigDecimal.ONE)));
            page.setNonStrokingColor(0.1f, 0.25f, 0.45f);
            bar(x + 8, 3, height(day.hours(), mostHours.orElse(BigDecimal.ONE)));
        }
        page.setNonStrokingColor(0f, 0f, 0f);
        y -= LEADING;
    }

    private void bar(int x, int width, int height) throws IOException {
        page.addRect(x, y, width, height);
        page.fill();
    }

    private static int height(BigDecimal value, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(CHART_HEIGHT))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
