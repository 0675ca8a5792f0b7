package io.fairground.payment.ledger.store;

import io.fairground.payment.ledger.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads {@code ledger_seal}. */
final class SealRows {

    private SealRows() {}

    static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getObject("transaction_id", UUID.class),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }
}
