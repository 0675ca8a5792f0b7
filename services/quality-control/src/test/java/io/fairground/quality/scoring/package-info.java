@NullMarked
package io.fairground.quality.scoring;

import org.jspecify.annotations.NullMarked;
