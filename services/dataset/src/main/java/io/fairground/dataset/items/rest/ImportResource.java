package io.fairground.dataset.items.rest;

import io.fairground.dataset.items.app.ImportItems;
import io.fairground.dataset.items.format.ItemFormat;
import io.fairground.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items on their way into a dataset. */
@Path("/v1/datasets/{datasetId}/imports/{importId}")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "datasets")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final ImportItems importItems;
    private final Caller caller;

    ImportResource(ImportItems importItems, Caller caller) {
        this.importItems = importItems;
        this.caller = caller;
    }

    @PUT
    @Consumes({
        "application/jsonl",
        "text/csv",
        "application/vnd.label-studio+json",
        "application/vnd.open-assistant.trees+jsonl",
        "application/zip"
    })
    @Operation(
            summary = "Import items, all or none",
            description =
                    "One JSON object a line: {\"key\": \"...\", \"payload\": {...}}; or CSV with a column key, tasks of Label"
                            + " Studio, trees of Open-Assistant, a packed Hugging Face folder. Makes the next version of the"
                            + " dataset. Safe to repeat: the same bytes under the same importId are imported once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/jsonl",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been imported before",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "422",
            description = "import-rejected: the first 100 faulty lines are in errors; nothing was imported",
            content = @Content(mediaType = "application/problem+json"))
    public Response run(
            UUID datasetId, UUID importId, @HeaderParam("Content-Type") String contentType, InputStream body)
            throws IOException {
        var format = ItemFormat.of(contentType.split(";")[0].strip()).orElseThrow();
        var done = importItems.run(datasetId, importId, caller.tenant(), format, body);
        return Response.status(done.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ImportView.of(done.items()))
                .build();
    }
}
