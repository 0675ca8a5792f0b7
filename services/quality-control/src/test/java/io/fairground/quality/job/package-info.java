/** Tests of jobs as quality control knows them. */
@NullMarked
package io.fairground.quality.job;

import org.jspecify.annotations.NullMarked;
