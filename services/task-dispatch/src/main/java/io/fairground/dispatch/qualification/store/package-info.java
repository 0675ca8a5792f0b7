/** The history of qualifications. */
@NullMarked
package io.fairground.dispatch.qualification.store;

import org.jspecify.annotations.NullMarked;
