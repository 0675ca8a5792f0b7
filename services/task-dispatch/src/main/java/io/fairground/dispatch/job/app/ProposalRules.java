package io.fairground.dispatch.job.app;

import io.fairground.dispatch.eligibility.JobRules;
import io.fairground.dispatch.question.Fault;
import io.fairground.dispatch.question.JobQuestion;
import io.fairground.dispatch.question.Question;
import io.fairground.events.dispatch.Level;
import io.fairground.events.dispatch.ResolutionMethod;
import io.fairground.kernel.Region;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.FieldError;
import io.fairground.kit.problem.ProblemException;
import java.util.HashSet;
import java.util.List;

/** What holds between the fields of a proposed job. */
final class ProposalRules {

    private record Place(Region region, Level level) {}

    private ProposalRules() {}

    /** @throws ProblemException {@code invalid-request} with a pointer to the field that breaks a rule */
    static JobQuestion question(JobProposal proposal) {
        if (proposal.maxOverlap() < proposal.overlap()) {
            throw invalid("/maxOverlap", "is less than overlap");
        }
        requireStoppingToFit(proposal);
        requireSoundOffers(proposal);
        requireSoundQuestion(proposal.question());
        requireSoundRules(proposal.rules());
        requireSoundHandOut(proposal);
        return JobQuestion.first(proposal.question());
    }

    private static void requireSoundQuestion(Question question) {
        var faults = question.allFaults();
        if (!faults.isEmpty()) {
            throw invalid(Fault.within("/question", faults));
        }
    }

    private static void requireSoundRules(JobRules rules) {
        var faults = rules.faults();
        if (!faults.isEmpty()) {
            throw invalid(faults.stream()
                    .map(fault -> new FieldError("/rules" + fault.pointer(), fault.detail()))
                    .toList());
        }
    }

    /** Whoever meets what hurts her may pass it by. */
    private static void requireSoundHandOut(JobProposal proposal) {
        var faults = proposal.handOut().faults();
        if (!faults.isEmpty()) {
            throw invalid(faults.stream()
                    .map(fault -> new FieldError("/handOut" + fault.pointer(), fault.detail()))
                    .toList());
        }
        if (proposal.handOut().skipLimit().isPresent()
                && !proposal.rules().sensitive().isEmpty()) {
            throw invalid("/handOut/skipsMax", "cannot be where items are sensitive: those may always be skipped");
        }
    }

    /** One task an item; and the dearest outcome must still be a sum of money. */
    static int taskCount(JobProposal proposal, long itemCount) {
        if (itemCount < 1) {
            throw invalid("/datasetVersion", "has no items");
        }
        try {
            var answersMax = Math.multiplyExact(itemCount, proposal.maxOverlap());
            proposal.offers().forEach(offer -> offer.price().times(answersMax));
            return Math.toIntExact(itemCount);
        } catch (ArithmeticException tooLarge) {
            throw invalid("/offers", "the budget of this job is beyond any sum of money");
        }
    }

    /** A majority is known answer by answer; it has no model whose confidence could be trusted early. */
    private static void requireStoppingToFit(JobProposal proposal) {
        if (proposal.stopping() == null) {
            return;
        }
        if (proposal.maxOverlap() == proposal.overlap()) {
            throw invalid("/stopping", "needs a maxOverlap above overlap");
        }
        if (proposal.question().choices().isEmpty()) {
            throw invalid("/stopping", "needs a question whose answers name one of a closed list");
        }
        if (proposal.resolutionMethod() == ResolutionMethod.MAJORITY) {
            throw invalid("/stopping", "needs resolutionMethod DAWID_SKENE or GOLD_CHOSEN");
        }
    }

    private static void requireSoundOffers(JobProposal proposal) {
        var places = new HashSet<Place>();
        for (int i = 0; i < proposal.offers().size(); i++) {
            var offer = proposal.offers().get(i);
            if (offer.price().amountMinor() <= 0) {
                throw invalid("/offers/" + i + "/price", "must be more than nothing");
            }
            if (!places.add(new Place(offer.region(), offer.level()))) {
                throw invalid("/offers/" + i, "is a second offer for " + offer.region() + ", " + offer.level());
            }
        }
    }

    private static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    private static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(CommonProblem.INVALID_REQUEST, "the job breaks a rule", errors);
    }
}
