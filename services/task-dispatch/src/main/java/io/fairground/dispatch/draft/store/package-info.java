/** Drafts in PostgreSQL. */
@NullMarked
package io.fairground.dispatch.draft.store;

import org.jspecify.annotations.NullMarked;
