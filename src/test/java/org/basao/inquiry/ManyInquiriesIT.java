package org.basao.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.basao.kernel.PublicCode;
import org.basao.local.Database;
import org.basao.local.TestServers;
import org.basao.local.sample.GeneratedSample;
import org.basao.organisation.TaxCodeSeal;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;

/** What the proof loads by the hundred thousand holds to every rule of the tables, tried with few. */
class ManyInquiriesIT {
    @Test
    void every_state_is_there_and_every_code_is_one_of_ours() throws SQLException {
        Database database = TestServers.freshDatabase();
        Clock clock = Clock.fixed(Instant.parse(TestServers.CLOCK), Days.ZONE);
        assertThat(new GeneratedSample(database.application(), clock, new TaxCodeSeal(TestServers.SECRET)).load(120))
                .isPresent();
        ManyInquiries.load(database, 600);
        Rows rows = new Rows(database.application());
        assertThat(words(rows, "select distinct state from request"))
                .containsExactlyInAnyOrder("DRAFT", "OPEN", "EXPIRED", "CLOSED", "WITHDRAWN");
        assertThat(words(rows, "select distinct state from talk"))
                .containsExactlyInAnyOrder("INVITED", "SEEN", "ANSWERED", "DECLINED");
        assertThat(words(rows, "select distinct state || ' ' || side from round"))
                .contains("LIVE PRODUCER", "LAPSED PRODUCER", "SUPERSEDED PRODUCER", "SUPERSEDED BUYER");
        assertThat(words(rows, "select 'x' from request_line where accepted_base > 0 limit 1"))
                .hasSize(1);
        assertThat(words(rows, "select 'x' from talk_read limit 1")).hasSize(1);
        assertThat(words(rows, "select code from deal union all select code from request"))
                .allMatch(code -> PublicCode.parse(code).isPresent());
    }

    private static List<String> words(Rows rows, String sql) {
        return rows.list(sql, row -> row.getString(1));
    }
}
