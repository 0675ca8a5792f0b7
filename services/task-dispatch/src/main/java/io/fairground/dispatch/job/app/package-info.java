/** What vendors, operators and other services do with jobs. */
@NullMarked
package io.fairground.dispatch.job.app;

import org.jspecify.annotations.NullMarked;
