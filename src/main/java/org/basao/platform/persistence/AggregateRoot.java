package org.basao.platform.persistence;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.basao.platform.error.StaleVersion;

/** An entity that is changed as a whole: what a user saw is what is changed, or nothing is. */
@MappedSuperclass
public abstract class AggregateRoot {
    @Version
    private long version;

    public long version() {
        return version;
    }

    /** @throws StaleVersion if the thing changed since the user saw that version */
    public void expectVersion(long seen) {
        if (seen != version) {
            throw new StaleVersion();
        }
    }
}
