/** Keeps drafts. */
@NullMarked
package io.fairground.dispatch.draft.app;

import org.jspecify.annotations.NullMarked;
