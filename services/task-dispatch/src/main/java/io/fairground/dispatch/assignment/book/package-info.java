/** What a replica keeps in memory about open tasks and live leases, to choose without asking the database. */
@NullMarked
package io.fairground.dispatch.assignment.book;

import org.jspecify.annotations.NullMarked;
