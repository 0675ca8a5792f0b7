/** The history of consents. */
@NullMarked
package io.fairground.dispatch.consent.store;

import org.jspecify.annotations.NullMarked;
