package io.fairground.events.payment;

import io.fairground.events.Event;

/** What worker-payment announces. */
public sealed interface PaymentEvent extends Event
        permits BonusPaid,
                EarningAccrued,
                EarningReversed,
                JobFunded,
                JobFundingRefused,
                JobRanDry,
                JobSettled,
                JobToppedUp,
                LedgerHeadSealed,
                WorkerToppedUp {}
