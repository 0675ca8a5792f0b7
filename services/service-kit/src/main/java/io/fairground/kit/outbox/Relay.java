package io.fairground.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox, in order, from one replica at a time.
 *
 * <p>Whoever holds the advisory lock leads, and reads on the very connection that holds it: no lock, no batch. Rows are
 * read by being there, not by being behind a last number, so a transaction that commits late is never skipped. A crash
 * between sending and deleting sends again; so does a leader that lost its lock while sending. Both repeat events in
 * their order, and the inbox of each consumer knows them.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final RelayWaker waker;
    private final EventPublisher publisher;
    private final RelayConfig config;
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(AgroalDataSource dataSource, RelayWaker waker, EventPublisher publisher, RelayConfig config) {
        this.dataSource = dataSource;
        this.waker = waker;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var started = thread;
        if (started != null) {
            started.interrupt();
            started.join(Duration.ofSeconds(5));
        }
        publisher.close();
    }

    private void run() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                var rows = new OutboxRows(connection);
                if (rows.tryLead()) {
                    lead(connection, rows);
                } else {
                    Thread.sleep(PAUSE_AFTER_FAULT);
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void lead(Connection connection, OutboxRows rows) throws SQLException, InterruptedException {
        try {
            while (running) {
                var batch = rows.read(config.batchSize());
                if (batch.isEmpty()) {
                    waker.await(config.pollInterval());
                } else {
                    publisher.publish(batch.messages());
                    rows.delete(batch);
                }
            }
        } finally {
            if (!connection.isClosed()) {
                rows.stopLeading();
            }
        }
    }

    private void pauseAfter(Exception fault) {
        if (!running) {
            return;
        }
        LOG.warnf("the outbox relay pauses: %s", fault.getMessage());
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
