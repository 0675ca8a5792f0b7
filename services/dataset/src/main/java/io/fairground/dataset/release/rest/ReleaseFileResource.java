package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.Release;
import io.fairground.dataset.release.app.ReadDocuments;
import io.fairground.dataset.release.app.ReadReleases;
import io.fairground.dataset.release.app.WriteFiles;
import io.fairground.dataset.release.file.FileKind;
import io.fairground.dataset.release.manifest.Split;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files of a release. */
@Path("/v1/releases/{releaseId}/files")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "releases")
public class ReleaseFileResource {

    private final ReadReleases releases;
    private final ReadDocuments documents;
    private final WriteFiles files;
    private final Caller caller;

    ReleaseFileResource(ReadReleases releases, ReadDocuments documents, WriteFiles files, Caller caller) {
        this.releases = releases;
        this.documents = documents;
        this.files = files;
        this.caller = caller;
    }

    @GET
    @Path("/{fileName}")
    @Produces({"application/octet-stream", "application/problem+json"})
    @Operation(
            summary = "One file of a release",
            description = "manifest.json and its detached signature manifest.json.jws; README.md, DATASHEET.md,"
                    + " croissant.json, data-provenance.json and facts.json, generated from the facts; train.jsonl and"
                    + " test.jsonl; removed.txt; all of them as huggingface.zip. The rows as rows.jsonl.gz, rows.json (a"
                    + " list), rows.csv, rows.parquet; of the form boxes also as coco.json and yolo.zip. Always the same"
                    + " bytes. Cells of CSV that a spreadsheet would run begin with an apostrophe.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(
            responseCode = "422",
            description = "form-not-possible",
            content = @Content(mediaType = "application/problem+json"))
    public Response file(UUID releaseId, String fileName) {
        var release = releases.one(releaseId, caller.tenant());
        return stored(release, fileName)
                .or(() -> written(release, fileName))
                .or(() -> converted(release, fileName))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "no such file"));
    }

    private Optional<Response> stored(Release release, String fileName) {
        return documents
                .find(release, fileName)
                .map(document -> answer(document.body(), document.mediaType(), fileName));
    }

    private Optional<Response> written(Release release, String fileName) {
        StreamingOutput content = switch (fileName) {
            case "train.jsonl" -> out -> documents.writeSplit(release, Split.TRAIN, out);
            case "test.jsonl" -> out -> documents.writeSplit(release, Split.TEST, out);
            case "removed.txt" -> out -> documents.writeRemoved(release, out);
            case "huggingface.zip" -> out -> documents.writeFolder(release, out);
            default -> null;
        };
        return Optional.ofNullable(content).map(body -> answer(body, "application/octet-stream", fileName));
    }

    private Optional<Response> converted(Release release, String fileName) {
        return FileKind.named(fileName).map(kind -> {
            files.requirePossible(release, kind);
            StreamingOutput content = out -> files.write(release, kind, out);
            return answer(content, kind.mediaType(), release.form().word() + "-" + fileName);
        });
    }

    private static Response answer(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
