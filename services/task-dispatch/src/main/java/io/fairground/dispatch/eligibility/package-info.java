/** Who may be given tasks of which job, and why not: rules, facts and a pure decision. */
@NullMarked
package io.fairground.dispatch.eligibility;

import org.jspecify.annotations.NullMarked;
