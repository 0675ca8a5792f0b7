package io.fairground.payment.statement;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A worker's months, read from the ledger. Every method joins the transaction of its caller. */
public interface Statements {

    /** One for each currency in which she ever had something, ordered by currency. */
    List<Statement> of(UUID workerId, YearMonth period);

    /** The parts of what a worker may take along. */
    enum Part {
        EARNINGS,
        ASSIGNMENTS,
        LEDGER,
        PAYOUTS,
        ACCOUNTS,
        SKILL
    }

    /** Rows of one part, as members and values. */
    List<Map<String, Object>> export(UUID workerId, Part part, int limit);
}
