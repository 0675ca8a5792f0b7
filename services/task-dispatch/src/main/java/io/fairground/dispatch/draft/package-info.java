/** Drafts: what a worker has so far of an answer, kept so that a lost connection or browser costs her nothing. */
@NullMarked
package io.fairground.dispatch.draft;

import org.jspecify.annotations.NullMarked;
