@NullMarked
package io.fairground.quality.history;

import org.jspecify.annotations.NullMarked;
