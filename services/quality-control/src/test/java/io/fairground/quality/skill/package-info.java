@NullMarked
package io.fairground.quality.skill;

import org.jspecify.annotations.NullMarked;
