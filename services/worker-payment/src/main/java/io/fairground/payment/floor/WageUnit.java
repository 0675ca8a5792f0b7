package io.fairground.payment.floor;

import java.math.BigDecimal;

/** The time an amount of law is for, and how many paid hours of it are plausible. */
public enum WageUnit {
    HOUR("1", "1"),
    DAY("4", "12"),
    MONTH("120", "240");

    private final BigDecimal fewestHours;
    private final BigDecimal mostHours;

    WageUnit(String fewestHours, String mostHours) {
        this.fewestHours = new BigDecimal(fewestHours);
        this.mostHours = new BigDecimal(mostHours);
    }

    boolean plausible(BigDecimal hours) {
        return hours.compareTo(fewestHours) >= 0 && hours.compareTo(mostHours) <= 0;
    }
}
