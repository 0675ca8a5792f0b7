package io.fairground.kit.testing;

import io.fairground.kit.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue of problems in {@code docs/reference/problems.md}: a heading for each slug. */
public final class ProblemsPage {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} `([a-z0-9-]+)`");

    private ProblemsPage() {}

    public static void assertExplains(ProblemType... types) {
        var explained = slugs();
        var missing = Arrays.stream(types)
                .map(ProblemType::slug)
                .filter(slug -> !explained.contains(slug))
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("docs/reference/problems.md has no heading for " + missing);
        }
    }

    private static Set<String> slugs() {
        try {
            var page = Files.readString(Checkout.root().resolve("docs/reference/problems.md"));
            return HEADING.matcher(page)
                    .results()
                    .map(heading -> heading.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
