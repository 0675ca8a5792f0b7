/** Assignments over HTTP. */
@NullMarked
package io.fairground.dispatch.assignment.rest;

import org.jspecify.annotations.NullMarked;
