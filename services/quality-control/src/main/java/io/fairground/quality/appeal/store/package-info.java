/** Appeals as they are stored. */
@NullMarked
package io.fairground.quality.appeal.store;

import org.jspecify.annotations.NullMarked;
