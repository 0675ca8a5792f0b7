/** What happens to jobs. */
@NullMarked
package io.fairground.quality.job.app;

import org.jspecify.annotations.NullMarked;
