/** Datasets over HTTP. */
@NullMarked
package io.fairground.dataset.items.rest;

import org.jspecify.annotations.NullMarked;
