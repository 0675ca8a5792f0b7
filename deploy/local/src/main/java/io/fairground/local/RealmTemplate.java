package io.fairground.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The committed realm file, which names its secrets but does not hold them. */
final class RealmTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{secret:([a-z0-9.-]+)}");

    private RealmTemplate() {}

    static String render(Secrets secrets) {
        return PLACEHOLDER
                .matcher(template())
                .replaceAll(found -> Matcher.quoteReplacement(secrets.get(found.group(1))));
    }

    private static String template() {
        try (var file = RealmTemplate.class.getResourceAsStream("/fairground-realm.json")) {
            if (file == null) {
                throw new IllegalStateException("fairground-realm.json is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
