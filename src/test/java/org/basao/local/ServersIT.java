package org.basao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServersIT {
    @Test
    void the_application_role_reads_what_the_owner_makes_and_makes_nothing() throws SQLException {
        Database database = TestServers.freshDatabase();
        try (Connection owner = database.owner().getConnection();
                Connection application = database.application().getConnection()) {
            owner.createStatement().execute("create table probe (name citext primary key)");
            application.createStatement().execute("insert into probe values ('Chè Đinh')");
            try (var rows = application.createStatement().executeQuery("select lower(name::text) from probe")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("chè đinh");
            }
            assertThatThrownBy(() -> application.createStatement().execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_fresh_database_does_not_see_another_ones_tables() throws SQLException {
        try (Connection one = TestServers.freshDatabase().owner().getConnection();
                Connection other = TestServers.freshDatabase().owner().getConnection()) {
            one.createStatement().execute("create table only_here (id int)");
            assertThatThrownBy(() -> other.createStatement().execute("select * from only_here"))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void elasticsearch_is_healthy() {
        assertThat(Web.status(TestServers.elasticsearch().resolve("/_cluster/health?wait_for_status=yellow")))
                .isEqualTo(200);
    }
}
