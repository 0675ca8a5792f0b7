/** Appeals over HTTP. */
@NullMarked
package io.fairground.quality.appeal.rest;

import org.jspecify.annotations.NullMarked;
