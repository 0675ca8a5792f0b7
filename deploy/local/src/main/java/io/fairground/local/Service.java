package io.fairground.local;

import java.util.Arrays;
import java.util.Locale;

/** The four services, under the names used for folders, databases, clients and variables. */
public enum Service {
    TASK_DISPATCH,
    QUALITY_CONTROL,
    WORKER_PAYMENT,
    DATASET;

    /** The name in paths and in Keycloak: {@code task-dispatch}. */
    public String slug() {
        return database().replace('_', '-');
    }

    /** The name of its database and of the role that owns it: {@code task_dispatch}. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a service by its slug. */
    public static Service of(String slug) {
        return Arrays.stream(values())
                .filter(service -> service.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new LocalException("there is no service '" + slug + "'; there are "
                        + Arrays.stream(values()).map(Service::slug).toList()));
    }
}
