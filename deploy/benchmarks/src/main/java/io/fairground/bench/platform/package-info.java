/** The platform that {@code deploy/up} started: its services, its people, its database. */
@NullMarked
package io.fairground.bench.platform;

import org.jspecify.annotations.NullMarked;
