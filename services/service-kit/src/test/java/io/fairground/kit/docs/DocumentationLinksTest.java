package io.fairground.kit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.kit.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link inside the documentation leads somewhere: to a file that is there, and a heading that is in it. */
class DocumentationLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^a-z0-9 _-]");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().flatMap(DocumentationLinksTest::brokenLinks)).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        var root = Checkout.root();
        try (var files = Files.walk(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Stream<String> brokenLinks(Path page) {
        return LINK.matcher(read(page))
                .results()
                .filter(link -> !leadsSomewhere(page, link))
                .map(link -> Checkout.root().relativize(page) + ": " + link.group());
    }

    private static boolean leadsSomewhere(Path page, MatchResult link) {
        var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        var anchor = link.group(2);
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor.substring(1)));
    }

    /** As GitHub makes them. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> NOT_IN_ANCHORS
                        .matcher(heading.group(1).toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-'))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
