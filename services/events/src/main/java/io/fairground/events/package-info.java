/** The contract between the services: what each announces, on which topic, under which key. */
@NullMarked
package io.fairground.events;

import org.jspecify.annotations.NullMarked;
