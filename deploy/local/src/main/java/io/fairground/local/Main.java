package io.fairground.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** The one entry behind the commands in {@code deploy/}. */
public final class Main {
    private static final Set<String> FLAGS = Set.of("--free-ports", "--create", "--kill");
    private static final Set<String> VALUED =
            Set.of("--home", "--ports-from", "--role", "--organization", "--replicas", "--only");

    private final Arguments arguments;
    private final Home home;
    private final Progress progress = new Progress(System.out);

    private Main(Arguments arguments, Home home) {
        this.arguments = arguments;
        this.home = home;
    }

    /** Runs one command; what the user can mend is said in one line. */
    public static void main(String[] line) {
        try {
            var arguments = Arguments.parse(line, FLAGS, VALUED);
            var checkout = Path.of(System.getProperty("fairground.checkout", "."));
            var home =
                    Home.of(checkout, System.getenv(), arguments.value("--home").map(Path::of));
            new Main(arguments, home).run();
        } catch (LocalException e) {
            System.err.println("fairground: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        switch (arguments.word(0, "command")) {
            case "platform" -> platform(arguments.word(1, "action: start, stop or status"));
            case "up" -> up();
            case "down" -> down();
            case "status" -> status();
            case "token" -> token(arguments.word(1, "user"));
            default -> throw new LocalException("there is no command '" + arguments.word(0, "command") + "'");
        }
    }

    private void platform(String action) {
        var platform = new Platform(home, progress);
        switch (action) {
            case "start" -> platform.start(ports());
            case "stop" -> platform.stop();
            case "status" -> new Status(home).print(System.out, platform.daemons());
            default -> throw new LocalException("deploy/platform knows start, stop and status, not '" + action + "'");
        }
    }

    private void up() {
        var replicas = arguments.value("--replicas").map(text -> arguments.number("--replicas", 1));
        new Up(home, progress).run(ports(), replicas, arguments.values("--only"));
    }

    /** Services first, so that none of them meets a platform that is half gone. */
    private void down() {
        var platform = new Platform(home, progress);
        if (!Files.exists(home.platform())) {
            progress.say("nothing was started in " + home.state());
            return;
        }
        var services = LocalServices.of(home);
        var only = arguments.values("--only");
        for (var instance : only.isEmpty() ? services.started() : instances(only)) {
            progress.step(instance.name() + " stopped", () -> end(services, instance));
        }
        if (only.isEmpty()) {
            platform.stop();
        }
    }

    private static List<ServiceProcess> instances(List<String> names) {
        return names.stream().map(ServiceProcess::parse).toList();
    }

    private void end(LocalServices services, ServiceProcess instance) {
        if (arguments.has("--kill")) {
            services.kill(instance);
        } else {
            services.stop(instance);
        }
    }

    private void status() {
        var daemons = new ArrayList<>(new Platform(home, progress).daemons());
        if (Files.exists(home.platform())) {
            var services = LocalServices.of(home);
            services.started().forEach(instance -> daemons.add(services.daemon(instance)));
        }
        new Status(home).print(System.out, daemons);
    }

    private Supplier<Ports> ports() {
        if (arguments.has("--free-ports")) {
            return Ports::free;
        }
        var from = arguments.value("--ports-from").isPresent()
                ? OptionalInt.of(arguments.number("--ports-from", 0))
                : OptionalInt.empty();
        return () -> Ports.of(System.getenv(), from);
    }

    /** Only the token goes to standard output, so that a shell can take it. */
    private void token(String user) {
        var identities = Identities.of(home);
        if (arguments.has("--create")) {
            identities.createUser(user, arguments.values("--role"), arguments.value("--organization"));
        }
        System.out.println(identities.token(user));
    }
}
