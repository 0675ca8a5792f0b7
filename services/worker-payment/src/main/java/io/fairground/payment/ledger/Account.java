package io.fairground.payment.ledger;

import java.util.UUID;

/**
 * An account of the ledger, named by what it is for, whose it is, and its one currency.
 *
 * @param owner the platform, a tenant, a job or a worker, by kind
 */
public record Account(AccountKind kind, String owner, String currency) {

    private static final String PLATFORM = "platform";

    public static Account bank(String currency) {
        return new Account(AccountKind.BANK, PLATFORM, currency);
    }

    public static Account funds(String tenant, String currency) {
        return new Account(AccountKind.CLIENT_FUNDS, tenant, currency);
    }

    public static Account escrow(UUID jobId, String currency) {
        return new Account(AccountKind.CLIENT_ESCROW, jobId.toString(), currency);
    }

    public static Account pending(UUID workerId, String currency) {
        return new Account(AccountKind.WORKER_PENDING, workerId.toString(), currency);
    }

    public static Account payable(UUID workerId, String currency) {
        return new Account(AccountKind.WORKER_PAYABLE, workerId.toString(), currency);
    }

    public static Account transit(UUID payoutId, String currency) {
        return new Account(AccountKind.PAYOUT_TRANSIT, payoutId.toString(), currency);
    }

    /** An account of which the platform has one for each currency. */
    public static Account ofPlatform(AccountKind kind, String currency) {
        return new Account(kind, PLATFORM, currency);
    }
}
