package io.fairground.payment.audit;

import java.util.List;
import java.util.UUID;

/** What the region table is made of. Every method joins the transaction of its caller. */
public interface PayFigures {

    /** One figure for each region and currency of a job, ordered by both. */
    List<RegionPay> payByRegion(UUID jobId);

    List<SkillFigure> skills(UUID jobId);

    /** Keeps each figure unless a later revision is there. */
    void keep(List<SkillFigure> figures);
}
