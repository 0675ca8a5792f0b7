package io.fairground.dataset.release;

import io.fairground.dataset.release.manifest.SigningKey;
import java.util.List;

/** The keys that manifests are signed with. */
public interface SigningKeys {

    /** The one that signs now; made when there is none. */
    SigningKey current();

    /** All there ever were: older manifests are verified with them. */
    List<SigningKey> all();
}
