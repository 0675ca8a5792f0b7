/** Cases for a person: an uncertain label, a suspicious answer, a suspicious worker. */
@NullMarked
package io.fairground.quality.review;

import org.jspecify.annotations.NullMarked;
