package io.fairground.kit.inbox;

import java.time.Duration;

/** Does what must not be given up, however long it takes: putting a dead letter aside. */
final class Persistently {

    private Persistently() {}

    /** @throws IllegalStateException when interrupted */
    static void run(Runnable work) {
        var retry = new Retry(Integer.MAX_VALUE, Duration.ofDays(1));
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!retry.again(e)) {
                    throw e;
                }
            }
        }
    }
}
