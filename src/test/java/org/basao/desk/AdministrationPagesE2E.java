package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.basao.local.Browser;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of administrators with something on them. */
class AdministrationPagesE2E {

    private final Rows rows = new Rows(TestServers.applicationDatabase().application());

    @AfterEach
    void leave_nothing_parked() {
        rows.change("delete from outbox where kind = 'nobody-does-this'");
    }

    @ParameterizedTest(name = "in {0} at {1} px")
    @CsvSource({"vi,1280", "en,390"})
    void every_page_is_whole_and_open_to_everybody(String language, int width) {
        rows.change("""
                insert into outbox (kind, key, created_at, due_at, attempts, parked_at, last_error)
                values ('nobody-does-this', 'B1', '2026-11-14T03:00Z', '2026-11-14T04:00Z', 10, '2026-11-14T04:00Z', 'MailException'),
                       ('nobody-does-this', 'B2', '2026-11-14T03:00Z', '2026-12-14T04:00Z', 3, null, 'MailException')
                """);
        rows.change("""
                insert into zero_hit (week, text, times) values ('2026-W46', 'may bay giay', 5) on conflict do nothing
                """);
        List<String> faults = new ArrayList<>();
        boolean vietnamese = language.equals("vi");
        Somebody administrator = Somebody.of(Side.CENTRAL, Role.MANAGER, "Trần Thị Mười", Locale.of(language));
        try (Browser.Visit visit = administrator.visit(Locale.of(language), width)) {
            List<String> paths = vietnamese
                    ? List.of(
                            "nhap-san-pham",
                            "tu-dong-nghia?try=thịt+heo",
                            "ghim",
                            "tim-khong-thay",
                            "chi-muc",
                            "hop-di")
                    : List.of("import-products", "synonyms?try=black+tea", "pins", "not-found", "index", "outbox");
            for (String path : paths) {
                look(visit.page(), (vietnamese ? "/viec/" : "/en/desk/") + path, width, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String path, int width, List<String> faults) {
        int status = page.navigate(path).status();
        if (status != 200) {
            faults.add(path + ": status " + status);
        }
        faults.addAll(Look.faults(
                page, "administration" + path.replaceAll("\\?.*", "").replaceAll("[^a-z]+", "-") + "-" + width));
    }
}
