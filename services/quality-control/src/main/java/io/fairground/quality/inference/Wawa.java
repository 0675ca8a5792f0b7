package io.fairground.quality.inference;

/**
 * Worker agreement with aggregate: a second vote in which each worker counts as much as she agreed with the first.
 *
 * <pre>
 * a(w)      = share of w's answers that name the majority of their task
 * p(t = j)  = (sum of a(w) over answers j of t) / (sum of a(w) over all answers of t)
 * </pre>
 *
 * The measure is that of Appen's crowd platform; as a method it is described in D. Ustalov et al., <em>Learning from
 * crowds with Crowd-Kit</em>, JOSS 2024. With a tied majority each of the equals is a share of it.
 *
 * <p>Tasks 1 and 2 are answered A, A, B by w1, w2, w3, task 3 is answered A by w1 and B by w3. In the first two, w1 and w2
 * agree with the majority; task 3 is tied, so each agrees by a half: {@code a = 5/6, 1, 1/6}. Task 3 is A with
 * {@code (5/6) / (5/6 + 1/6) = 5/6}.
 */
public final class Wawa implements TruthInference {

    @Override
    public Inference infer(Evidence evidence, Run run) {
        var agreement = Agreement.with(evidence, MajorityVote.shares(evidence.answers()));
        run.checkWanted();
        return Inference.of(evidence, new WeightedVote(evidence.answers()).probabilities(agreement.shares()));
    }
}
