package io.fairground.events.dispatch;

import io.fairground.kernel.Money;
import io.fairground.kernel.Region;

/**
 * What a job pays for one accepted answer in one region, at one level of work.
 *
 * @param region where the work is done; a country offer covers its subdivisions unless they have their own
 * @param price per answer, in the currency the worker is paid in
 */
public record Offer(Region region, Level level, Money price) {}
