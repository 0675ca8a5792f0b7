@NullMarked
package io.fairground.quality.preference;

import org.jspecify.annotations.NullMarked;
