package io.fairground.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Brings everything up: the platform, then the services, and says where they are. */
final class Up {
    private static final int MOST_REPLICAS = 4;

    private final Home home;
    private final Progress progress;

    Up(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    void run(Supplier<Ports> ports, Optional<Integer> replicas, List<String> only) {
        new Platform(home, progress).start(ports);
        var services = LocalServices.of(home);
        var wanted = only.isEmpty()
                ? instances(replicas.orElse(1))
                : only.stream().map(ServiceProcess::parse).toList();
        if (only.isEmpty() && replicas.isPresent()) {
            stopOthers(services, wanted);
        }
        var built = wanted.stream()
                .filter(instance -> services.isBuilt(instance.service()))
                .toList();
        wanted.stream()
                .filter(instance -> !built.contains(instance))
                .forEach(instance -> progress.say("            " + instance.name() + " is left out: it is not built"));
        start(services, built);
        table(services, built);
    }

    private static List<ServiceProcess> instances(int replicas) {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new LocalException("--replicas takes 1 to " + MOST_REPLICAS);
        }
        return IntStream.range(0, replicas)
                .boxed()
                .flatMap(replica -> Stream.of(Service.values()).map(service -> new ServiceProcess(service, replica)))
                .toList();
    }

    private void stopOthers(LocalServices services, List<ServiceProcess> wanted) {
        for (var instance : services.started()) {
            if (!wanted.contains(instance)) {
                progress.step(instance.name() + " stopped", () -> services.stop(instance));
            }
        }
    }

    /** Starts the first instance of each service before the further ones, so that only one migrates its database. */
    private void start(LocalServices services, List<ServiceProcess> instances) {
        for (int replica = 0; replica < MOST_REPLICAS; replica++) {
            var number = replica;
            startTogether(
                    services,
                    instances.stream()
                            .filter(instance -> instance.replica() == number)
                            .toList());
        }
    }

    private void startTogether(LocalServices services, List<ServiceProcess> instances) {
        var begun = new ArrayList<ServiceProcess>();
        for (var instance : instances) {
            if (services.isOutdated(instance)) {
                progress.step(instance.name() + " stopped, for it was built again", () -> services.stop(instance));
            }
            if (services.process(instance).isEmpty()) {
                services.begin(instance);
                begun.add(instance);
            }
        }
        instances.stream().filter(instance -> !begun.contains(instance)).forEach(services::awaitReady);
        for (var instance : begun) {
            progress.step(instance.name() + " " + services.url(instance), () -> services.awaitReady(instance));
        }
    }

    private void table(LocalServices services, List<ServiceProcess> instances) {
        progress.say("");
        for (var instance : instances) {
            progress.say(String.format("%-18s %s/v1", instance.name(), services.url(instance)));
        }
        progress.say("""

                Below each address: /q/swagger-ui (try the API), /q/openapi, /q/health/ready, /q/metrics
                A token:            deploy/token worker-demo | vendor-acme | vendor-zeta | finance | reviewer | operator
                A call:             curl -H "Authorization: Bearer $(deploy/token worker-demo)" URL
                What runs:          deploy/status      Its logs: deploy/logs task-dispatch -f      Stop: deploy/down""");
    }
}
