/** Obstacles as workers read them. */
@NullMarked
package io.fairground.dispatch.eligibility.rest;

import org.jspecify.annotations.NullMarked;
