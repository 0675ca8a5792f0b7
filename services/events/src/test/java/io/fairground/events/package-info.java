/** The contract between the services, checked. */
@NullMarked
package io.fairground.events;

import org.jspecify.annotations.NullMarked;
