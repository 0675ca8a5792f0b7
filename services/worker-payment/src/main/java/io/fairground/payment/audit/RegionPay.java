package io.fairground.payment.audit;

import io.fairground.kernel.Region;
import io.fairground.payment.earning.PaidTime;

/** What was paid in one region and currency. */
public record RegionPay(Region region, long workers, PaidTime paid) {}
