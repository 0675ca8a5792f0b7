/** Statements as JSON, CSV and PDF, and the export, over REST. */
@NullMarked
package io.fairground.payment.statement.rest;

import org.jspecify.annotations.NullMarked;
