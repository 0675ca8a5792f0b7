package io.fairground.kit.platform;

import io.agroal.api.AgroalDataSource;
import io.fairground.kernel.Ids;
import io.fairground.kernel.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** What the services inject instead of asking the JVM: time, ids, SQL. */
@ApplicationScoped
class Platform {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** Ticks in microseconds: what PostgreSQL keeps, so that a value read back equals the one written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    /** Joins the transaction of the calling use case: the data source hands out its connection. */
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        return Jdbi.create(dataSource);
    }
}
