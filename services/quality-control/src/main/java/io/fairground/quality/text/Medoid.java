package io.fairground.quality.text;

/**
 * The answer that is nearest to the others: the one with the least weighted sum of
 * {@code edit distance / longer length} to the other texts. What it names, a person wrote: it reads well where a vote
 * word by word does not, as for translations, but it cannot mend one text by another.
 *
 * <p>{@link #weighted} follows reliability-aware sequence aggregation (RASA: J. Li and F. Fukumoto, <em>A dataset of
 * crowdsourced word sequences</em>, AnnoNLP 2019) with edit distance in the place of sentence embeddings: workers count
 * by how near they are to the medoid of the others ({@link WorkerDistances}), worked out again until it stands still.
 *
 * <p>Of "the cat sat", "the cat sat down" and "a cat sat" it is the first: at 1/4 and 1/3 from the others, while the
 * second is at 1/4 and 2/4, the third at 1/3 and 2/4.
 */
public final class Medoid implements TextTruth {

    private final boolean weighWorkers;

    private Medoid(boolean weighWorkers) {
        this.weighWorkers = weighWorkers;
    }

    /** Every worker counts the same. */
    public static Medoid equal() {
        return new Medoid(false);
    }

    /** Workers count by how near their texts are to the others'. */
    public static Medoid weighted() {
        return new Medoid(true);
    }

    @Override
    public TextInference infer(TextAnswers answers, KnownTexts known) {
        return WeightedVote.run(answers, known, task -> new Nearness(answers, task), weighWorkers);
    }
}
