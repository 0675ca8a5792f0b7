package io.fairground.local;

/**
 * One instance of a service.
 *
 * @param replica 0 for the first, which has the service's base port
 */
public record ServiceProcess(Service service, int replica) {

    /** The name of its pid and log files: {@code dataset}, {@code dataset.1}. */
    public String name() {
        return replica == 0 ? service.slug() : service.slug() + "." + replica;
    }

    /** Reads a name as {@link #name} writes it. */
    public static ServiceProcess parse(String name) {
        var dot = name.indexOf('.');
        return dot < 0
                ? new ServiceProcess(Service.of(name), 0)
                : new ServiceProcess(Service.of(name.substring(0, dot)), Integer.parseInt(name.substring(dot + 1)));
    }

    int port(Ports ports) {
        return ports.of(service, replica);
    }
}
