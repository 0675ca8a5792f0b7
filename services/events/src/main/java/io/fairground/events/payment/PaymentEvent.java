package io.fairground.events.payment;

import io.fairground.events.Event;

/** What worker-payment announces. */
public sealed interface PaymentEvent extends Event
        permits EarningAccrued, EarningReversed, JobFunded, JobFundingRefused, JobSettled, LedgerHeadSealed {}
