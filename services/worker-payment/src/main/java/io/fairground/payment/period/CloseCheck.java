package io.fairground.payment.period;

import java.time.YearMonth;

/** One item of the checklist. Whoever adds a check makes a bean of this; it is asked in the transaction of the close. */
@FunctionalInterface
public interface CloseCheck {

    ChecklistItem check(YearMonth month);
}
