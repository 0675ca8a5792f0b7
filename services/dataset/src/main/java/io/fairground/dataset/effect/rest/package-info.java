/** Effect reports over HTTP. */
@NullMarked
package io.fairground.dataset.effect.rest;

import org.jspecify.annotations.NullMarked;
