package io.fairground.payment.time.app;

import io.fairground.payment.time.TimeFold;
import io.fairground.payment.time.TimeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the rules of time their settings. */
@ApplicationScoped
class TimeProducer {

    @Produces
    @Singleton
    TimeFold timeFold(TimeConfig config) {
        return new TimeFold(config.idleCut());
    }

    @Produces
    @Singleton
    TimeRules timeRules(TimeConfig config) {
        return new TimeRules(config.correctWithin(), config.bookedAtOnce(), config.bookedInWeek());
    }
}
