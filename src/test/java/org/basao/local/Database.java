package org.basao.local;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of the local PostgreSQL.
 *
 * @param name its name
 * @param port the server's port on the loopback
 */
public record Database(String name, int port) {
    static final String OWNER = "basao_owner";
    static final String APPLICATION = "basao_app";
    /** The local server trusts the loopback; the password only satisfies settings that demand one. */
    static final String PASSWORD = "local";

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Connections as the role that migrates and owns everything. */
    public DataSource owner() {
        return as(OWNER);
    }

    /** Connections as the role of the WAR, without DDL. */
    public DataSource application() {
        return as(APPLICATION);
    }

    DataSource as(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    void execute(String user, String sql) {
        try (Connection connection = as(user).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }
}
