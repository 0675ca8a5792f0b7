package io.fairground.payment.reconciliation.app;

import io.fairground.payment.reconciliation.Books;
import io.fairground.payment.reconciliation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Holds the three books against each other, and keeps who signed it. */
@ApplicationScoped
public class ReconcileDay {

    private static final int PAYOUTS_MAX = 100_000;

    private final Books books;
    private final ReconciliationConfig config;
    private final Clock clock;

    ReconcileDay(Books books, ReconciliationConfig config, Clock clock) {
        this.books = books;
        this.config = config;
        this.clock = clock;
    }

    /** A day's figures as they are now, and who signed it. */
    public record DayView(Reconciliation figures, Optional<Books.Signature> signature) {}

    /** What became of a signature. */
    public sealed interface Signed {
        record Done(DayView day) implements Signed {}

        /** The day is not over. */
        record TooEarly() implements Signed {}

        /** She proposed or approved some of it. */
        record NotHer() implements Signed {}

        record ByAnother() implements Signed {}
    }

    @Transactional
    public DayView read(LocalDate day) {
        return new DayView(figures(day), books.signature(day));
    }

    @Transactional
    public Signed sign(LocalDate day, String by, String note) {
        if (!endOf(day).isBefore(clock.instant())) {
            return new Signed.TooEarly();
        }
        if (books.hasDutyBefore(by, endOf(day))) {
            return new Signed.NotHer();
        }
        books.sign(figures(day), by, clock.instant(), note);
        var signature = books.signature(day).orElseThrow();
        return signature.by().equals(by) ? new Signed.Done(read(day)) : new Signed.ByAnother();
    }

    private Reconciliation figures(LocalDate day) {
        return Reconciliation.of(day, books.sentBefore(endOf(day), PAYOUTS_MAX), clock.instant(), config.patience());
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
