package io.fairground.payment.payout.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Limits of payouts, and what the rails must be told. */
@ConfigMapping(prefix = "fairground.payout")
public interface PayoutConfig {

    /** The smallest payout, in hours of the floor where the worker works; below a day's eight. */
    int minimumFloorHours();

    /** How long after it was sent a rail may still pay. */
    Duration absenceAfter();

    BankConfig bank();

    /** The account payouts by bank are debited to; without it there are none. */
    interface BankConfig {
        Optional<String> holder();

        Optional<String> iban();

        Optional<String> bic();
    }

    MobileMoneyConfig mobileMoney();

    /** The provider of mobile money; without an address there is none. */
    interface MobileMoneyConfig {
        Optional<String> url();

        Optional<String> apiKey();

        Duration timeout();

        /** How often approved payouts are sent. */
        String sendEvery();

        /** How often the rail is asked what became of what it was sent. */
        String askEvery();
    }
}
