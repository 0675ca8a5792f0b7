/** Consents over HTTP. */
@NullMarked
package io.fairground.dispatch.consent.rest;

import org.jspecify.annotations.NullMarked;
