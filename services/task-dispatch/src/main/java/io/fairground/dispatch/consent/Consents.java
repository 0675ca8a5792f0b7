package io.fairground.dispatch.consent;

import io.fairground.dispatch.eligibility.SensitivityClass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that workers ever said; only added to. */
public interface Consents {

    void add(Consent consent);

    /** What she said last. */
    Optional<Consent> latest(UUID workerId, SensitivityClass kind);

    /** What she said last, of each class she said anything about. */
    List<Consent> latest(UUID workerId);

    /** Newest first, at most {@code limit}, all older than {@code after}. */
    List<Consent> history(UUID workerId, @Nullable UUID after, int limit);
}
