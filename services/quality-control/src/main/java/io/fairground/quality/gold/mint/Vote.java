package io.fairground.quality.gold.mint;

import io.fairground.kernel.Region;

/**
 * An answer as minting sees it: not who gave it.
 *
 * @param choice position in the job's choices
 * @param used whether it counts towards the label; minting looks at all of them
 */
public record Vote(Region region, int choice, boolean used) {}
