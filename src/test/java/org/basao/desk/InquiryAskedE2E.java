package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.basao.inquiry.api.InquiryPath;
import org.basao.local.Browser;
import org.basao.platform.i18n.Language;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.junit.jupiter.api.Test;

/** What the desk pages of requests, talks and deals cost the database, counted and never timed. */
class InquiryAskedE2E {
    private static final Locale VI = Locale.of("vi");
    private static final int MOST_STATEMENTS = 10;
    private static final Pattern ASKED = Pattern.compile("index=(\\d+), sql=(\\d+)");

    private final AgreedTalk world = new AgreedTalk("Lò");

    @Test
    void no_page_of_a_desk_takes_more_than_ten_statements() {
        Map<Somebody, List<String>> desks = new LinkedHashMap<>();
        String draft = world.draft();
        desks.put(
                world.buyer,
                List.of(
                        InquiryPath.REQUESTS.in(Language.VI),
                        InquiryPath.REQUEST.in(Language.VI) + "?code=" + world.request,
                        InquiryPath.COMPARISON.in(Language.VI) + "?code=" + world.request,
                        InquiryPath.ASK.in(Language.VI) + "?code=" + draft,
                        InquiryPath.TALK.in(Language.VI) + "?code=" + world.talk,
                        InquiryPath.ROUND.in(Language.VI) + "?code=" + world.talk,
                        InquiryPath.DEALS.in(Language.VI),
                        InquiryPath.DEAL.in(Language.VI) + "?code=" + world.deal));
        desks.put(
                world.first,
                List.of(
                        InquiryPath.INBOX.in(Language.VI),
                        InquiryPath.TALK.in(Language.VI) + "?code=" + world.talk,
                        InquiryPath.ROUND.in(Language.VI) + "?code=" + world.talk,
                        InquiryPath.INQUIRY_SETTINGS.in(Language.VI),
                        InquiryPath.DEALS.in(Language.VI),
                        InquiryPath.DEAL.in(Language.VI) + "?code=" + world.deal));
        desks.put(
                Somebody.of(Side.CENTRAL, Role.MANAGER, "Trung ương", VI),
                List.of(InquiryPath.INQUIRIES.in(Language.VI)));
        List<String> faults = new ArrayList<>();
        desks.forEach((one, paths) -> {
            try (Browser.Visit visit = one.visit(VI, Browser.WIDE)) {
                for (String path : paths) {
                    // the first request may find something that is read once in a while
                    var unused = AgreedTalk.get(visit, path);
                    int statements = statements(AgreedTalk.get(visit, path));
                    if (statements > MOST_STATEMENTS) {
                        faults.add(path + ": " + statements);
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static int statements(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(200);
        return Integer.parseInt(ASKED.matcher(answer.headers().get("x-asked"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(2));
    }
}
