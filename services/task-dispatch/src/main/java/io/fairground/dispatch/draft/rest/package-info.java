/** Drafts over HTTP. */
@NullMarked
package io.fairground.dispatch.draft.rest;

import org.jspecify.annotations.NullMarked;
