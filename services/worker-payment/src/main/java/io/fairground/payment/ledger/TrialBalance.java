package io.fairground.payment.ledger;

import java.math.BigDecimal;
import java.util.List;

/** Sums of all entries by kind of account and currency: per currency, debits equal credits. */
public interface TrialBalance {

    /**
     * @param accountCount accounts of that kind and currency
     * @param debitMinor sum of debits in minor units; a sum of many accounts may need more than 64 bits
     */
    record Row(AccountKind kind, String currency, long accountCount, BigDecimal debitMinor, BigDecimal creditMinor) {

        /** On the normal side of the kind. */
        public BigDecimal balanceMinor() {
            return kind.normalSide() == Side.DEBIT
                    ? debitMinor.subtract(creditMinor)
                    : creditMinor.subtract(debitMinor);
        }
    }

    /** Ordered by currency and kind. */
    List<Row> rows(AsOf asOf);
}
