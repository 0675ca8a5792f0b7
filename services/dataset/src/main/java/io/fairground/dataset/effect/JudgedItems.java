package io.fairground.dataset.effect;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Answers of a vendor's jobs under two versions of one guideline. */
public interface JudgedItems {

    /** The two versions, the dataset and whose they are. */
    record Comparison(String tenant, UUID datasetId, UUID guidelineId, int from, int to) {}

    /** What its answers name. */
    Set<String> choices(Comparison comparison);

    /** Each item with its answers that count, those with a choice, under both versions. */
    void visit(Comparison comparison, Consumer<JudgedItem> visitor);
}
