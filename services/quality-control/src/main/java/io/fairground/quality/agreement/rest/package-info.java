/** Agreement over HTTP. */
@NullMarked
package io.fairground.quality.agreement.rest;

import org.jspecify.annotations.NullMarked;
