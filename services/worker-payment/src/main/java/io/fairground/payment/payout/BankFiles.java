package io.fairground.payment.payout;

import io.fairground.kernel.Money;
import io.fairground.payment.rail.Instruction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files for the bank. Every method joins the transaction of its caller. */
public interface BankFiles {

    /** One file; what is in it never changes. */
    record BankFile(UUID fileId, String createdBy, Instant createdAt, LocalDate executionDate, int count, Money sum) {}

    void add(BankFile file, List<UUID> payoutIds);

    Optional<BankFile> find(UUID fileId);

    /** The payments of a file, ordered, read from the database as they are written. */
    void payments(UUID fileId, Consumer<Stream<Instruction>> reader);

    List<UUID> payoutsOf(UUID fileId);
}
