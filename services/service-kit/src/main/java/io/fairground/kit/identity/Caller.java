package io.fairground.kit.identity;

import io.fairground.kit.problem.CommonProblem;
import io.fairground.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sent the request, as the verified token says. What she may do to an object is the use case's to decide. */
@RequestScoped
public class Caller {

    private static final String ORGANIZATION_CLAIM = "organization";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    public Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The {@code sub} claim. */
    public String subject() {
        return token.getSubject();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /**
     * The vendor the caller acts for: alias of the one Keycloak organization in the token.
     *
     * @throws ProblemException {@code forbidden} when the token names no organization or several
     */
    public String tenant() {
        return findTenant()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FORBIDDEN,
                        "the access token names no organization, or several; ask for scope \"openid organization\""));
    }

    public Optional<String> findTenant() {
        return single(token.getClaim(ORGANIZATION_CLAIM));
    }

    /** Keycloak writes a list of aliases, or an object keyed by alias when ids are mapped too. */
    private static Optional<String> single(@Nullable Object organizations) {
        return switch (organizations) {
            case Map<?, ?> byAlias
            when byAlias.size() == 1 ->
                Optional.of(text(byAlias.keySet().iterator().next()));
            case Collection<?> aliases
            when aliases.size() == 1 -> Optional.of(text(aliases.iterator().next()));
            case null, default -> Optional.empty();
        };
    }

    private static String text(Object alias) {
        return alias instanceof JsonString string ? string.getString() : alias.toString();
    }
}
