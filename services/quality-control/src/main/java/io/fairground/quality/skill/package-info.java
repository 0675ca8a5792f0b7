/** How good a worker's answers turned out. */
@NullMarked
package io.fairground.quality.skill;

import org.jspecify.annotations.NullMarked;
