package io.fairground.dataset.release;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What the rows of a release look like. */
public enum Form {
    /** TRL's preference type: {@code prompt}, {@code chosen}, {@code rejected}, and the lineage beside them. */
    TRL_PREFERENCE("trl-preference", "PREFERENCE"),
    /** TRL's unpaired preference type, for KTO: {@code prompt}, {@code completion}, {@code label}. */
    TRL_UNPAIRED_PREFERENCE("trl-unpaired-preference", "PREFERENCE"),
    /** TRL's language modelling type: {@code messages}. */
    TRL_LANGUAGE_MODELING("trl-language-modeling", "TEXT"),
    /** TRL's prompt-only type: {@code prompt}. */
    TRL_PROMPT_ONLY("trl-prompt-only"),
    /** TRL's prompt-completion type: {@code prompt}, {@code completion}. */
    TRL_PROMPT_COMPLETION("trl-prompt-completion", "TEXT", "REWRITE"),
    /** TRL's stepwise supervision type: {@code prompt}, {@code completions}, {@code labels}. */
    TRL_STEPWISE_SUPERVISION("trl-stepwise-supervision", "STEPS"),
    /** All pairs of a ranking, with ranks and the group that they come from. */
    RANKING_PAIRS("ranking-pairs", "RANKING"),
    /** {@code prompt}, {@code response} and a number for each scale. */
    RATINGS("ratings", "RATING", "LIKERT_ASPECTS"),
    /** A row for each answer, with everything there is. */
    RAW("raw"),
    /** Tasks with their annotations, as Label Studio imports them. */
    LABEL_STUDIO("label-studio"),
    /** An image with its boxes; downloads as COCO and YOLO are made of these rows. */
    BOXES("boxes", "BOX"),
    /** Message trees as Open-Assistant published them. */
    OPEN_ASSISTANT("open-assistant", "PREFERENCE", "RANKING", "TEXT"),
    /** Records with Argilla's flat columns. */
    ARGILLA("argilla"),
    /** A row for each answer with the columns of MTurk's result file. */
    MTURK("mturk");

    private final String word;
    private final Set<String> kinds;

    Form(String word, String... kinds) {
        this.word = word;
        this.kinds = Set.of(kinds);
    }

    /** As it is written in requests and events. */
    public String word() {
        return word;
    }

    /** Whether labels of this kind of question can take the form, as far as the kind tells. */
    public boolean fits(String questionKind) {
        return kinds.isEmpty() || kinds.contains(questionKind);
    }

    public static Optional<Form> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }
}
