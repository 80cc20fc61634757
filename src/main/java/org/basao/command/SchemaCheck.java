package org.basao.command;

import org.basao.platform.persistence.Rows;
import org.basao.platform.persistence.SchemaVersion;

/** Refuses to write into a database of another version. */
final class SchemaCheck {
    private final Rows rows;

    SchemaCheck(Rows rows) {
        this.rows = rows;
    }

    void expectCurrent() {
        String found = rows.first(
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1",
                        row -> row.getString(1))
                .orElse("");
        if (!SchemaVersion.EXPECTED.equals(found)) {
            throw new IllegalStateException("Cơ sở dữ liệu ở phiên bản " + found + ", cần " + SchemaVersion.EXPECTED
                    + ": hãy chạy migrate / The database is at version " + found + ", needs " + SchemaVersion.EXPECTED
                    + ": run migrate");
        }
    }
}
