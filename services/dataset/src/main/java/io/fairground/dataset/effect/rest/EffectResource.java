package io.fairground.dataset.effect.rest;

import io.fairground.dataset.effect.EffectReport;
import io.fairground.dataset.effect.JudgedItems.Comparison;
import io.fairground.dataset.effect.app.ReadEffect;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes of a guideline did. */
@Path("/v1/guidelines/{guidelineId}/effects")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "guidelines")
@Produces(MediaType.APPLICATION_JSON)
public class EffectResource {

    private final ReadEffect effect;
    private final Caller caller;

    EffectResource(ReadEffect effect, Caller caller) {
        this.effect = effect;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How answers moved from one version of a guideline to another",
            description =
                    "On items of the dataset that were answered under both: the shift of each choice in points of its"
                            + " share, over all and by region, with 95 % intervals. Where one clause was switched alone, the effect is"
                            + " that clause's.")
    public EffectReport get(
            UUID guidelineId,
            @NotNull @QueryParam("datasetId") UUID datasetId,
            @Min(1) @QueryParam("from") int from,
            @Min(1) @QueryParam("to") int to) {
        return effect.read(new Comparison(caller.tenant(), datasetId, guidelineId, from, to));
    }
}
