/** Taking, answering, returning and expiring assignments. */
@NullMarked
package io.fairground.dispatch.assignment.app;

import org.jspecify.annotations.NullMarked;
