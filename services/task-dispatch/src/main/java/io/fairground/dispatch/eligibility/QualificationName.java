package io.fairground.dispatch.eligibility;

import java.util.regex.Pattern;

/**
 * How qualifications are named: {@code medicine} is granted by operators for the whole platform; {@code acme/medicine} by a
 * qualification job of the vendor acme. So no vendor can grant what others trust in.
 */
public final class QualificationName {

    private static final Pattern OWN = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern FULL = Pattern.compile("([^/\\s]{1,255}/)?" + OWN.pattern());

    private QualificationName() {}

    /** Whether a qualification job, or an operator, may call one so. */
    public static boolean isOwn(String name) {
        return OWN.matcher(name).matches();
    }

    /** Whether a job may ask for it. */
    public static boolean isFull(String name) {
        return FULL.matcher(name).matches();
    }

    public static String of(String tenant, String ownName) {
        return tenant + "/" + ownName;
    }
}
