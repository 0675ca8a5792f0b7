package io.fairground.replay.run;

import io.fairground.replay.client.Datasets;
import io.fairground.replay.client.Http;
import io.fairground.replay.client.Identity;
import io.fairground.replay.client.Keycloak;
import io.fairground.replay.client.Platform;
import io.fairground.replay.client.QualityControl;
import io.fairground.replay.client.TaskDispatch;
import io.fairground.replay.client.WorkerPayment;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The services and the people of one run. */
public final class Market {

    static final String TENANT = "acme";
    private static final int LOGINS_AT_ONCE = 4;

    private final RunFolder run;
    private final Keycloak keycloak;
    final TaskDispatch dispatch;
    final QualityControl quality;
    final WorkerPayment payment;
    final Datasets datasets;
    final Identity operator;
    final Identity vendor;
    final Identity finance;

    public Market(Http http, Platform platform, RunFolder run) {
        this.run = run;
        this.keycloak = new Keycloak(http, platform);
        this.dispatch = new TaskDispatch(http, platform.service("task-dispatch"));
        this.quality = new QualityControl(http, platform.service("quality-control"));
        this.payment = new WorkerPayment(http, platform.service("worker-payment"));
        this.datasets = new Datasets(http, platform.service("dataset"));
        this.operator = login("operator", "operator");
        this.finance = login("finance", "finance-viewer");
        var username = username("vendor");
        this.vendor = keycloak.identity(username, run.password(username), "vendor", TENANT);
    }

    Identity login(String person, String role) {
        var username = username(person);
        return keycloak.identity(username, run.password(username), role, null);
    }

    private String username(String person) {
        return run.name() + "-" + person;
    }

    /** One login a worker, registered where she works. */
    Map<String, Identity> register(Collection<String> workers, Map<String, String> regions) {
        var registered = new ConcurrentHashMap<String, Identity>();
        Together.run(LOGINS_AT_ONCE, workers, worker -> {
            var identity = login(worker, "worker");
            dispatch.register(identity, regions.getOrDefault(worker, ""), java.util.List.of("en"));
            registered.put(worker, identity);
        });
        return registered;
    }
}
