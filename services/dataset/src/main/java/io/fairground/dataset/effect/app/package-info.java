/** The use case of effect reports. */
@NullMarked
package io.fairground.dataset.effect.app;

import org.jspecify.annotations.NullMarked;
