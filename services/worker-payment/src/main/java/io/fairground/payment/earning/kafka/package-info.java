/** What earning hears: submissions, assessments, workers. */
@NullMarked
package io.fairground.payment.earning.kafka;

import org.jspecify.annotations.NullMarked;
