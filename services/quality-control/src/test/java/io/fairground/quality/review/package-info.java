/** Tests of cases for a person. */
@NullMarked
package io.fairground.quality.review;

import org.jspecify.annotations.NullMarked;
