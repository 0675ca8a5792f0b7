package io.fairground.dataset.release.rest;

import io.fairground.dataset.release.app.ReadDocuments;
import io.fairground.dataset.release.manifest.SigningKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A vendor reads the keys, and hands them on to whoever is to verify her releases. */
@Path("/v1/release-keys")
@RolesAllowed("vendor")
@RunOnVirtualThread
@Tag(name = "releases")
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeyResource {

    private final ReadDocuments documents;

    SigningKeyResource(ReadDocuments documents) {
        this.documents = documents;
    }

    /** A JSON Web Key Set (RFC 7517). */
    public record KeySet(List<Map<String, String>> keys) {}

    @GET
    @Operation(summary = "The public keys that manifests of releases are signed with, as a JSON Web Key Set")
    public KeySet keys() {
        return new KeySet(documents.keys().stream().map(SigningKey::jwk).toList());
    }
}
