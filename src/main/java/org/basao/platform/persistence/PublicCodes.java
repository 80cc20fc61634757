package org.basao.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.basao.kernel.PublicCode;

/** Gives out codes that were never used before, for things of any kind. */
@ApplicationScoped
public class PublicCodes {
    private final SecureRandom random = new SecureRandom();
    private Rows rows;

    protected PublicCodes() {}

    @Inject
    public PublicCodes(Rows rows) {
        this.rows = rows;
    }

    /** Takes a code for a thing that the running transaction makes. */
    public PublicCode issue(CodeKind kind) {
        PublicCode code;
        do {
            code = PublicCode.random(random);
        } while (rows.change(
                        "insert into public_code (code, kind) values (?, ?) on conflict do nothing", code.value(), kind)
                == 0);
        return code;
    }
}
