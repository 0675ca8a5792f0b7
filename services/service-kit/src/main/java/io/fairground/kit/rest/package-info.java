/** Entity tags and response headers. */
@NullMarked
package io.fairground.kit.rest;

import org.jspecify.annotations.NullMarked;
