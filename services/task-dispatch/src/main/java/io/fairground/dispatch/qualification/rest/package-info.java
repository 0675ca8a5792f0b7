/** Qualifications over HTTP. */
@NullMarked
package io.fairground.dispatch.qualification.rest;

import org.jspecify.annotations.NullMarked;
