/** Checks answers against the JSON Schema of their question. */
@NullMarked
package io.fairground.dispatch.question.app;

import org.jspecify.annotations.NullMarked;
