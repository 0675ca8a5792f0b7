/** Guidelines over HTTP. */
@NullMarked
package io.fairground.dataset.guideline.rest;

import org.jspecify.annotations.NullMarked;
