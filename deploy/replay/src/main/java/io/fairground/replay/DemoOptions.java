package io.fairground.replay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code deploy/demo} was asked for.
 *
 * @param platform the {@code platform.properties} of what runs
 * @param data the folder of the crowds
 * @param runs where each run keeps its folder
 * @param run the run to resume
 * @param pandalmTasks at most so many; the crash test takes few
 * @param parallel requests under way at once
 */
record DemoOptions(
        Path platform, Path data, Path runs, Optional<String> run, int pandalmTasks, int zencrowdTasks, int parallel) {

    static final String USAGE = """
            deploy/demo [--quick] [--run NAME] [--parallel N] [--platform FILE]
              --quick        100 comparisons and 200 links instead of all
              --run NAME     gives the run a name; the name of a run that was interrupted resumes it
              --parallel N   requests under way at once (default 32)
              --platform F   the platform.properties of what runs (default .fairground/platform.properties)
              --pandalm N, --zencrowd N   so many tasks of each""";

    /** @param home the state of the platform, where its {@code platform.properties} is */
    static DemoOptions parse(Path checkout, Path home, String[] arguments) {
        var options = new DemoOptions(
                home.resolve("platform.properties"),
                checkout.resolve("deploy/data/crowd"),
                home.resolve("replay"),
                Optional.empty(),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                32);
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--quick")) {
                options = options.withTasks(100, 200);
            } else if (i + 1 < arguments.length) {
                options = options.with(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        return options;
    }

    private DemoOptions withTasks(int pandalm, int zencrowd) {
        return new DemoOptions(platform, data, runs, run, pandalm, zencrowd, parallel);
    }

    private DemoOptions with(String name, String value) {
        return switch (name) {
            case "--run" ->
                new DemoOptions(platform, data, runs, Optional.of(value), pandalmTasks, zencrowdTasks, parallel);
            case "--platform" ->
                new DemoOptions(
                        Path.of(value).toAbsolutePath(),
                        data,
                        Path.of(value).toAbsolutePath().resolveSibling("replay"),
                        run,
                        pandalmTasks,
                        zencrowdTasks,
                        parallel);
            case "--parallel" -> new DemoOptions(platform, data, runs, run, pandalmTasks, zencrowdTasks, number(value));
            case "--pandalm" -> withTasks(number(value), zencrowdTasks);
            case "--zencrowd" -> withTasks(pandalmTasks, number(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
    }

    boolean isWhole() {
        return pandalmTasks == Integer.MAX_VALUE && zencrowdTasks == Integer.MAX_VALUE;
    }
}
