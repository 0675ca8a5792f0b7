/** What a job asks, and which answers it takes. */
@NullMarked
package io.fairground.dispatch.question;

import org.jspecify.annotations.NullMarked;
