package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.local.TestClock;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.EndingPaper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Producers are told 180, 90, 30 and 7 days before a paper ends, each once. The fixture's producers are in Thái Nguyên (19). */
class PaperRemindersIT {
    /** Ends on 15 November 2029. */
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 15);

    private static final LocalDate LAST = LocalDate.of(2029, 11, 15);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final TestClock clock = services.clock();
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final Officers officers = new Officers(rows);
    private final PaperReminders reminders = services.get(PaperReminders.class);
    private final String product = fixture.product();
    private final String member = member();

    private String member() {
        Actor person = officers.of(Side.PRODUCER, fixture.holderOf(product), Role.MEMBER);
        rows.change(
                """
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, 'MEMBER', ? from person p, organisation o where p.code = ? and o.code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.MEMBERSHIP).value(),
                TestClock.SAMPLE_DAY,
                person.code(),
                fixture.holderOf(product));
        return person.code();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private List<String> told() {
        return rows.list(
                "select code || ' ' || (model ->> 'left') from notice where recipient = ? and code like '%Ends' order by id",
                row -> row.getString(1), member);
    }

    private void goTo(LocalDate day) {
        clock.setTo(day, LocalTime.of(9, 0));
    }

    @Test
    void each_of_the_four_is_told_once_and_nothing_after_the_end() {
        fixture.certify(product, 4, DecisionLevel.PROVINCE, SIGNED);
        for (LocalDate day = LAST.minusDays(182); day.isBefore(LAST.plusDays(3)); day = day.plusDays(1)) {
            goTo(day);
            var unused = reminders.tellAll();
            unused = reminders.tellAll();
        }
        assertThat(told())
                .containsExactly(
                        "register.certificateEnds 180",
                        "register.certificateEnds 90",
                        "register.certificateEnds 30",
                        "register.certificateEnds 7");
    }

    @Test
    void after_days_on_which_nothing_ran_only_the_nearest_is_told() {
        fixture.certify(product, 4, DecisionLevel.PROVINCE, SIGNED);
        goTo(LAST.minusDays(29));
        var unused = reminders.tellAll();
        assertThat(told()).containsExactly("register.certificateEnds 29");
    }

    @Test
    void what_was_renewed_or_revoked_is_told_no_more() {
        fixture.certify(product, 4, DecisionLevel.PROVINCE, SIGNED);
        goTo(LAST.minusDays(180));
        var unused = reminders.tellAll();
        goTo(LAST.minusDays(100));
        fixture.certify(product, 4, DecisionLevel.PROVINCE, LAST.minusDays(100));
        goTo(LAST.minusDays(90));
        unused = reminders.tellAll();
        assertThat(told()).containsExactly("register.certificateEnds 180");
    }

    @Test
    void a_standard_is_told_too_and_its_renewal_begins_anew() {
        rows.change("""
                insert into listing_standard (listing_id, standard, number, valid_to)
                select l.id, 'VietGAP', 'VG-1', ? from listing l join product p on p.id = l.product_id where p.code = ?
                """, LocalDate.of(2026, 11, 20), product);
        var unused = reminders.tellAll();
        rows.change("""
                update listing_standard set valid_to = ? where listing_id =
                (select l.id from listing l join product p on p.id = l.product_id where p.code = ?)
                """, LocalDate.of(2026, 12, 10), product);
        unused = reminders.tellAll();
        assertThat(told()).containsExactly("register.paperEnds 5", "register.paperEnds 25");
    }

    @Test
    void officers_see_those_of_their_territory_soonest_first() {
        fixture.certify(product, 4, DecisionLevel.PROVINCE, SIGNED);
        goTo(LAST.minusDays(10));
        List<EndingPaper> here = reminders.ending(officers.province("19", Role.VIEWER));
        assertThat(here).extracting(EndingPaper::product).contains(product);
        assertThat(here).isSortedAccordingTo(Comparator.comparing(EndingPaper::lastDay));
        assertThat(reminders.ending(officers.province("01", Role.MANAGER)))
                .extracting(EndingPaper::product)
                .doesNotContain(product);
        assertThat(reminders.ending(officers.central(Role.MEMBER)))
                .extracting(EndingPaper::product)
                .contains(product);
    }
}
