package io.fairground.payment.floor.rest;

import io.fairground.payment.floor.BindingFloors;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Legal floors, for everybody who is logged in. */
@Path("/v1/floors")
@Authenticated
@RunOnVirtualThread
@Tag(name = "floors")
@Produces(MediaType.APPLICATION_JSON)
public class FloorResource {

    private final BindingFloors floors;
    private final Clock clock;

    FloorResource(BindingFloors floors, Clock clock) {
        this.floors = floors;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The floor of a region on a day",
            description =
                    "The highest of the law and of what the signed policy adds, with the row it comes from, its evidence"
                            + " and its badges. A region without a usable floor"
                            + " answers usable=false and the reason. Days ahead see what is already law for them.")
    @APIResponse(responseCode = "200", description = "The floor, or why there is none")
    @APIResponse(responseCode = "422", description = "invalid-request: no such region or day")
    public FloorView floor(
            @Parameter(description = "ISO 3166-1 alpha-2 or 3166-2", required = true) @QueryParam("region") @Nullable
                    String region,
            @Parameter(description = "ISO 8601 date; today (UTC) when left out") @QueryParam("at") @Nullable
                    String at) {
        var day = RegionParameter.day(at, LocalDate.now(clock));
        var asked = RegionParameter.region(region);
        return FloorView.of(asked, day, floors.floorAt(asked, day), floors.benchmarksAt(asked, day));
    }
}
