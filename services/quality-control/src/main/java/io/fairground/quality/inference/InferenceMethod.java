package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.Optional;

/** The methods a vendor can name, in the order of preference when they do equally well on gold. */
public enum InferenceMethod {
    MAJORITY("majority", 1, new MajorityVote()),
    ONE_COIN("one-coin", 1, new OneCoin()),
    DAWID_SKENE("dawid-skene", 2, DawidSkene.shrunk());

    private final String slug;
    private final int version;

    @SuppressWarnings("ImmutableEnumChecker") // every method is a stateless function
    private final TruthInference inference;

    InferenceMethod(String slug, int version, TruthInference inference) {
        this.slug = slug;
        this.version = version;
        this.inference = inference;
    }

    /** Its name in paths, such as {@code one-coin}. */
    public String slug() {
        return slug;
    }

    /** Its name on a label, such as {@code one-coin@1}: the version rises when the same answers may give another label. */
    public String versioned() {
        return slug + "@" + version;
    }

    public Inference infer(Evidence evidence, Run run) {
        return inference.infer(evidence, run);
    }

    public static Optional<InferenceMethod> named(String slug) {
        return Arrays.stream(values())
                .filter(method -> method.slug.equals(slug))
                .findFirst();
    }
}
