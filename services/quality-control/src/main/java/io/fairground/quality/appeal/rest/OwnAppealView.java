package io.fairground.quality.appeal.rest;

import io.fairground.events.quality.AppealAgainst;
import io.fairground.quality.appeal.Appeal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as its worker sees it. Who answered is not told, only that it was not who decided.
 *
 * @param subjectId the assignment, or the suspension
 * @param answerBy the moment at which silence decides for you
 * @param explanation the second person's; null until answered
 * @param decidedAt null until decided
 */
public record OwnAppealView(
        UUID appealId,
        AppealAgainst against,
        UUID subjectId,
        String statement,
        Instant filedAt,
        Instant answerBy,
        AppealState state,
        @Nullable String explanation,
        @Nullable Instant decidedAt) {

    static OwnAppealView of(Appeal appeal) {
        return switch (appeal.state()) {
            case Appeal.State.Filed _ -> of(appeal, null, null);
            case Appeal.State.Answered answered -> of(appeal, answered.explanation(), answered.at());
            case Appeal.State.Lapsed lapsed -> of(appeal, null, lapsed.at());
        };
    }

    private static OwnAppealView of(Appeal appeal, @Nullable String explanation, @Nullable Instant decidedAt) {
        return new OwnAppealView(
                appeal.appealId(),
                appeal.contested().against(),
                appeal.contested().subjectId(),
                appeal.statement(),
                appeal.filedAt(),
                appeal.answerBy(),
                AppealState.of(appeal),
                explanation,
                decidedAt);
    }
}
