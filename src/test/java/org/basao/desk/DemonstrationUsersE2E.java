package org.basao.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basao.account.domain.SecondStep;
import org.basao.local.Browser;
import org.basao.local.DemonstrationInquiries;
import org.basao.local.DemonstrationUsers;
import org.basao.local.DemonstrationUsers.User;
import org.basao.local.Look;
import org.basao.local.TestServers;
import org.basao.platform.persistence.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationUsersE2E {
    @TempDir
    Path folder;

    @Test
    void one_of_each_role_signs_in_and_a_restart_keeps_their_passwords() {
        Clock clock = Clock.fixed(Instant.parse(TestServers.CLOCK), ZoneOffset.UTC);
        DemonstrationUsers users = new DemonstrationUsers(TestServers.applicationDatabase(), TestServers.SECRET, clock);
        List<User> first = users.enter(folder.resolve("users"));
        assertThat(users.enter(folder.resolve("users"))).isEqualTo(first).hasSize(7);
        DemonstrationInquiries inquiries = new DemonstrationInquiries(TestServers.applicationDatabase(), clock);
        assertThat(inquiries.enter()).isEqualTo(2);
        assertThat(inquiries.enter()).as("a restart asks nothing again").isZero();
        assertThat(first).extracting(User::password).doesNotHaveDuplicates();
        for (User user : first) {
            try (Browser.Visit visit = Browser.visit(Locale.of("en"), Browser.WIDE)) {
                Page page = visit.page();
                page.navigate("/en/account/sign-in");
                page.fill("#identifier", user.address());
                page.fill("#password", user.password());
                Newcomer.press(page, "Sign in");
                if (!user.secondStep().isEmpty()) {
                    assertThat(page.locator("h1")).hasText("Two-step sign-in");
                    page.fill("#code", SecondStep.code(user.secondStep(), Newcomer.applicationTime()));
                    Newcomer.press(page, "Continue");
                }
                assertThat(page.locator("h1")).hasText("My desk");
                Look.picture(page, "start-" + user.address().replaceAll("@.*", ""));
            }
        }
        assertThat(new Rows(TestServers.applicationDatabase().application())
                        .list(
                                "select distinct p.sample from person p join identifier i on i.person_id = p.id where i.value like '%@demo.example'",
                                row -> row.getBoolean(1)))
                .as("production refuses them")
                .containsExactly(true);
    }

    @Test
    void nothing_of_them_is_in_what_is_deployed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/basao"))) {
            assertThat(files.map(Path::toString))
                    .isNotEmpty()
                    .noneMatch(file -> file.contains("org/basao/local") || file.contains("Demonstration"));
        }
    }
}
