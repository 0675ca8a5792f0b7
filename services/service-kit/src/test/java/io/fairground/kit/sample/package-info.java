/** A small service that has nothing but the plumbing, so that the plumbing can be tested. */
@NullMarked
package io.fairground.kit.sample;

import org.jspecify.annotations.NullMarked;
