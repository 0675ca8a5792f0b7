package io.fairground.quality.text;

/**
 * Texts aligned to a network of words, and a vote in each of its places. J. G. Fiscus, <em>A post-processing system to
 * yield reduced word error rates: Recognizer Output Voting Error Reduction (ROVER)</em>, ASRU 1997.
 *
 * <p>The network ({@link WordNetwork}) starts with the text nearest to all others, and takes the rest in order of
 * nearness: the first alignments shape all later ones. In each place the word (or no word) with the greatest weight of
 * workers wins. Fiscus weighs words by the recogniser's confidence; here each worker has a weight, by how far her texts
 * lie from what the others vote ({@link WorkerDistances}), worked out again until it stands still.
 *
 * <p>"the cat sat", "the cat sat down" and "a cat sat" make four places: the / the / a, cat, sat, - / down / -. The
 * vote is "the cat sat". Tokens come out as the tokenizer cut them, so lower-cased with {@link Tokenizer#SPACES}.
 */
public final class Rover implements TextTruth {

    private final boolean weighWorkers;

    private Rover(boolean weighWorkers) {
        this.weighWorkers = weighWorkers;
    }

    /** Every worker counts the same. */
    public static Rover equal() {
        return new Rover(false);
    }

    /** Workers count by how near their texts are to the others'. */
    public static Rover weighted() {
        return new Rover(true);
    }

    @Override
    public TextInference infer(TextAnswers answers, KnownTexts known) {
        return WeightedVote.run(answers, known, task -> WordNetwork.of(answers, task), weighWorkers);
    }
}
