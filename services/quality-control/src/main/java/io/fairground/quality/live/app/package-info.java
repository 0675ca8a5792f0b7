/** Keeping live jobs up to date, from the answers in the database. */
@NullMarked
package io.fairground.quality.live.app;

import org.jspecify.annotations.NullMarked;
