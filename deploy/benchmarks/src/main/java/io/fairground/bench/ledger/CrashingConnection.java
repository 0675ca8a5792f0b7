package io.fairground.bench.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/**
 * A connection whose process dies between two statements, now and then: before a statement, before the commit, or right
 * after it, when the caller does not hear that it was done. What was not committed is gone, as after any crash.
 */
final class CrashingConnection {

    private final Connection real;
    private final RandomGenerator random;
    private final int oneIn;
    private long crashes;

    /** @param oneIn statements meet a crash */
    CrashingConnection(Connection real, RandomGenerator random, int oneIn) {
        this.real = real;
        this.random = random;
        this.oneIn = oneIn;
    }

    /** A crash, as its caller sees it: the connection is gone, and nobody knows more. */
    static final class Crash extends SQLException {

        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process died here");
        }
    }

    long crashes() {
        return crashes;
    }

    Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "prepareStatement" -> crashNowAndThen();
                        case "commit" -> {
                            crashNowAndThen();
                            real.commit();
                            crashNowAndThen();
                            return null;
                        }
                        case "close" -> {
                            return null;
                        }
                        default -> {}
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void crashNowAndThen() throws SQLException {
        if (random.nextInt(oneIn) == 0) {
            crashes++;
            throw new Crash();
        }
    }
}
