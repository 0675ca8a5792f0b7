/** Filing, answering and lapsing. */
@NullMarked
package io.fairground.quality.appeal.app;

import org.jspecify.annotations.NullMarked;
