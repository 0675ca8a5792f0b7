package io.fairground.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which of the book's transactions are looked at: those that count on or before a day, as far as they were recorded by
 * an instant.
 */
public record AsOf(LocalDate validAt, Instant knownAt) {}
