package io.fairground.dispatch.question;

import io.fairground.events.dispatch.Judgement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer is worth to its question. */
public sealed interface CheckedAnswer {

    /**
     * It is taken.
     *
     * @param schemaHash of the schema it was checked against
     * @param choice the one of the question's choices that it names; null for kinds without, and when it was declined
     * @param derived what follows from it and its item, such as the {@code diff} of a rewrite; null: nothing
     */
    record Valid(
            Judgement judgement,
            String schemaHash,
            @Nullable String choice,
            @Nullable Map<String, Object> derived) implements CheckedAnswer {}

    /** It does not fit. */
    record Invalid(List<Fault> faults) implements CheckedAnswer {}

    /** It was made for a schema that its job never had. */
    record SchemaUnknown() implements CheckedAnswer {}
}
