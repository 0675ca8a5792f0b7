package io.fairground.replay;

import io.fairground.replay.client.Http;
import io.fairground.replay.client.Platform;
import io.fairground.replay.run.Market;
import io.fairground.replay.run.PayScene;
import io.fairground.replay.run.RunFolder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code deploy/demo pay}: an offer below the floor, and a week below it. */
public final class PayDemo {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final DateTimeFormatter RUN_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PayDemo() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var checkout = Path.of(System.getProperty("fairground.checkout", ".")).toAbsolutePath();
        var home = Path.of(System.getenv()
                .getOrDefault("FAIRGROUND_HOME", checkout.resolve(".fairground").toString()));
        try {
            System.exit(play(DemoOptions.parse(checkout, home, arguments), out) ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.println();
            out.println("fairground: " + e.getMessage());
            System.exit(2);
        }
    }

    private static boolean play(DemoOptions options, PrintStream out) {
        var now = Instant.now();
        var platform = Platform.read(options.platform());
        var run = RunFolder.open(options.runs(), options.run().orElse("pay-" + RUN_NAME.format(now)), now);
        var market = new Market(new Http(options.parallel(), PATIENCE), platform, run);
        var held = new PayScene(market, run, out).play();
        out.println();
        out.println(held ? "The floor held." : "THE FLOOR DID NOT HOLD, see above.");
        return held;
    }
}
