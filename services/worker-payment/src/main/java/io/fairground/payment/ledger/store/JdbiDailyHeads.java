package io.fairground.payment.ledger.store;

import io.fairground.payment.ledger.DailyHeads;
import io.fairground.payment.ledger.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The daily heads in PostgreSQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class JdbiDailyHeads implements DailyHeads {

    private final Jdbi jdbi;

    JdbiDailyHeads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Head> headOf(LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from ledger_seal where sealed_at < :end order by position desc limit 1")
                .bind("end", Timestamp.from(midnight))
                .map((row, context) -> SealRows.seal(row))
                .findOne()
                .map(seal -> new Head(day, seal.position(), seal.transactionId(), Verification.hex(seal.hash()))));
    }

    @Override
    public boolean add(Head head, Instant announcedAt) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into ledger_head (day, position, hash, announced_at)
                                values (:day, :position, :hash, :at) on conflict (day) do nothing""")
                        .bind("day", head.day())
                        .bind("position", head.position())
                        .bind("hash", HexFormat.of().parseHex(head.hash()))
                        .bind("at", Timestamp.from(announcedAt))
                        .execute()
                == 1);
    }

    @Override
    public Optional<Lost> firstLost() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.day, h.position from ledger_head h
                        where not exists (select from ledger_seal s where s.position = h.position and s.hash = h.hash)
                        order by h.day limit 1""")
                .map((row, context) -> new Lost(row.getObject("day", LocalDate.class), row.getLong("position")))
                .findOne());
    }
}
