package io.fairground.local;

import java.util.Properties;

/** Writes {@code platform.properties}: everything another tool needs to reach the platform. */
final class PlatformProperties {
    private PlatformProperties() {}

    static void write(Home home, Ports ports, Secrets secrets) {
        var all = new Properties();
        ports.writeTo(all);
        var postgres = new Postgres(home, secrets, ports.of(Ports.Part.POSTGRES));
        all.setProperty("home", home.state().toString());
        all.setProperty("postgres.port", Integer.toString(ports.of(Ports.Part.POSTGRES)));
        all.setProperty("postgres.admin.user", Postgres.ADMIN);
        all.setProperty("postgres.admin.password", secrets.get("postgres.admin.password"));
        for (var database : Postgres.databases()) {
            all.setProperty("db." + database + ".url", postgres.url(database));
            all.setProperty("db." + database + ".user", database);
            all.setProperty("db." + database + ".password", postgres.password(database));
        }
        all.setProperty("kafka.bootstrap", new Kafka(home, ports).bootstrap());
        all.setProperty("keycloak.url", "http://127.0.0.1:" + ports.of(Ports.Part.KEYCLOAK));
        all.setProperty("keycloak.realm", Keycloak.REALM);
        all.setProperty("keycloak.admin.user", Keycloak.ADMIN);
        all.setProperty("keycloak.admin.password", secrets.get("keycloak.admin.password"));
        for (var service : Service.values()) {
            all.setProperty("client." + service.slug() + ".secret", secrets.get(clientSecret(service)));
            all.setProperty("service." + service.slug() + ".url", "http://127.0.0.1:" + ports.of(service, 0));
        }
        PrivateFile.write(home.platform(), all);
    }

    static String clientSecret(Service service) {
        return "client." + service.slug() + ".secret";
    }
}
