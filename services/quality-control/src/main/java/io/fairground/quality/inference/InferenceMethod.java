package io.fairground.quality.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The methods a vendor can name. */
public enum InferenceMethod {
    MAJORITY("majority", 1, new MajorityVote()),
    WAWA("wawa", 1, new Wawa()),
    ZERO_BASED_SKILL("zero-based-skill", 1, new ZeroBasedSkill()),
    LABEL_AGGREGATION("label-aggregation", 1, OnlineLabelAggregation.twoPasses()),
    CATD("catd", 1, new Catd()),
    ONE_COIN("one-coin", 2, new OneCoin()),
    /** The default: matrices shrunk towards the crowd. */
    DAWID_SKENE("dawid-skene", 2, DawidSkene.shrunk()),
    PLAIN_DAWID_SKENE("plain-dawid-skene", 1, DawidSkene.plain()),
    MAP_DAWID_SKENE("map-dawid-skene", 2, DawidSkene.smoothed()),
    ENSEMBLE("ensemble", 1, new Ensemble()),
    IBCC("ibcc", 1, new Ibcc()),
    EBCC("ebcc", 1, new Ebcc()),
    GLAD("glad", 1, new Glad()),
    MACE("mace", 1, new Mace()),
    MMSR("mmsr", 1, new Mmsr()),
    KOS("kos", 1, new Kos());

    /** Gold chooses among these, and the first of them is kept where gold shows no clear gain. */
    static final List<InferenceMethod> CANDIDATES = List.of(DAWID_SKENE, MAP_DAWID_SKENE, ONE_COIN, WAWA, CATD, EBCC);

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
