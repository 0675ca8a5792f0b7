package io.fairground.payment.earning.store;

import io.fairground.payment.earning.Assignments;
import io.fairground.payment.earning.Refusals;
import org.jdbi.v3.core.Jdbi;

/** Assignments over a database without a container around it: for who measures their pay. */
public final class EarningStore {

    private EarningStore() {}

    public static Assignments assignments(Jdbi jdbi) {
        return new JdbiAssignments(jdbi);
    }

    public static Refusals refusals(Jdbi jdbi) {
        return new JdbiRefusals(jdbi);
    }
}
