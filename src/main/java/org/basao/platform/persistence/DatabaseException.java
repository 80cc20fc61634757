package org.basao.platform.persistence;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** The database could not do what was asked; the cause says why. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause);
    }

    /** Whether this constraint or unique index refused a row. */
    public boolean violates(String constraint) {
        return isViolated(constraint, getCause());
    }

    /** Whether this constraint or unique index refused a row, somewhere down the causes of a failure. */
    public static boolean isViolated(String constraint, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal
                    && refusal.getServerErrorMessage() != null
                    && constraint.equals(refusal.getServerErrorMessage().getConstraint())) {
                return true;
            }
        }
        return false;
    }
}
