package io.fairground.kit.sample;

import io.fairground.kernel.Ids;
import io.fairground.kernel.Money;
import io.fairground.kernel.Region;
import io.fairground.kit.idempotency.IdempotentRequests;
import io.fairground.kit.idempotency.StoredAnswer;
import io.fairground.kit.identity.Caller;
import io.fairground.kit.paging.Page;
import io.fairground.kit.paging.PageRequest;
import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.fairground.kit.rest.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Notes: just enough of a resource to be refused in every way. */
@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {

    private final IdempotentRequests requests;
    private final Caller caller;
    private final Jdbi jdbi;
    private final Ids ids;

    NoteResource(IdempotentRequests requests, Caller caller, Jdbi jdbi, Ids ids) {
        this.requests = requests;
        this.caller = caller;
        this.jdbi = jdbi;
        this.ids = ids;
    }

    public record NoteRequest(
            @NotBlank String text,
            @Max(100) int size,
            @Nullable Region region,
            @Nullable @Valid Price price) {}

    public record Price(@NotNull Money amount) {}

    public record NoteView(UUID noteId, String text) {}

    @POST
    @RolesAllowed("vendor")
    @Transactional
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NoteRequest request) {
        return requests.once(key, "POST /v1/notes", request, () -> store(request));
    }

    @PUT
    @Path("/{noteId}")
    @RolesAllowed("vendor")
    public NoteView change(
            UUID noteId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NoteRequest request) {
        EntityTags.require(ifMatch, 7);
        return new NoteView(noteId, request.text());
    }

    @GET
    @RolesAllowed({"vendor", "worker"})
    public Page<String> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var request = PageRequest.of(cursor, limit);
        return Page.of(List.of("a", "b", "c").subList(0, Math.min(3, request.limit() + 1)), request, text -> text);
    }

    @GET
    @Path("/tenant")
    @RolesAllowed("vendor")
    public List<String> tenant() {
        return List.of(caller.tenant());
    }

    @GET
    @Path("/fault")
    @RolesAllowed("vendor")
    public String fault() {
        throw new IllegalStateException("select secret from inside");
    }

    private StoredAnswer store(NoteRequest request) {
        if ("refuse".equals(request.text())) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "this note is refused");
        }
        var id = ids.next();
        jdbi.useHandle(handle -> handle.execute("insert into note (id, text) values (?, ?)", id, request.text()));
        if (request.text().startsWith("slow")) {
            jdbi.useHandle(handle -> handle.execute("select pg_sleep(1)"));
        }
        return StoredAnswer.created("/v1/notes/" + id, new NoteView(id, request.text()));
    }
}
