package org.basao.platform.persistence;

import java.sql.SQLException;

/** The database could not do what was asked; the cause says why. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
