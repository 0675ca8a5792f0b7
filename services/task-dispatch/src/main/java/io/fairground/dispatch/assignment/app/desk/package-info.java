/** Serves workers' requests in groups: many leases and ends of leases in one transaction of a few milliseconds. */
@NullMarked
package io.fairground.dispatch.assignment.app.desk;

import org.jspecify.annotations.NullMarked;
