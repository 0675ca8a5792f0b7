package io.fairground.payment.reconciliation.rest;

import io.fairground.kernel.Money;
import io.fairground.payment.reconciliation.Books;
import io.fairground.payment.reconciliation.Item;
import io.fairground.payment.reconciliation.app.ReconcileDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Three books, up to the end of a day.
 *
 * @param timing payouts whose statement has not come yet
 * @param open what is not matched, oldest first
 * @param signature null while nobody has signed
 */
public record ReconciliationView(
        LocalDate day,
        int matched,
        int timing,
        int unexplained,
        List<OpenView> open,
        @Nullable SignatureView signature) {

    public ReconciliationView {
        open = List.copyOf(open);
    }

    /** @param ageHours since it was sent */
    public record OpenView(UUID payoutId, Item.Verdict verdict, Money ledger, Money rail, Money bank, long ageHours) {}

    /** Who signed it. */
    public record SignatureView(String by, Instant at, String note) {

        static SignatureView of(Books.Signature signature) {
            return new SignatureView(signature.by(), signature.at(), signature.note());
        }
    }

    static ReconciliationView of(ReconcileDay.DayView day) {
        var figures = day.figures();
        return new ReconciliationView(
                figures.day(),
                figures.matched(),
                figures.timing(),
                figures.unexplained(),
                figures.open().stream()
                        .map(open -> new OpenView(
                                open.item().payoutId(),
                                open.verdict(),
                                open.item().ledger(),
                                open.item().rail(),
                                open.item().bank(),
                                open.age().toHours()))
                        .toList(),
                day.signature().map(SignatureView::of).orElse(null));
    }
}
