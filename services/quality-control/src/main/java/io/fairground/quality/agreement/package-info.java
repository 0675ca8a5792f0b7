/**
 * Agreement: how far workers say the same, within a crowd, within a region and across regions, and what of it chance
 * explains. Pure functions over flat arrays; the same input and seed give the same output, bit for bit.
 *
 * <p>Low agreement is not low quality where a job asks for opinions: there it is what the job found out.
 */
@NullMarked
package io.fairground.quality.agreement;

import org.jspecify.annotations.NullMarked;
