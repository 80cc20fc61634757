package org.basao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.basao.access.World;
import org.basao.desk.api.NoticeSheet;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.i18n.Language;
import org.basao.platform.notice.Delivery;
import org.basao.platform.notice.Notice;
import org.basao.platform.notice.NoticeList;
import org.basao.platform.notice.Notices;
import org.basao.platform.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeReadingIT {
    private final ServiceContainer services = Services.shared();
    private final World world = new World(services);
    private final NoticeService service = services.get(NoticeService.class);
    private final NoticeList list = services.get(NoticeList.class);
    private final Actor an = Actor.person(world.person(), null);

    @AfterEach
    void leave_no_mail_waiting() {
        world.rows().change("delete from outbox where kind = 'mail'");
        world.rows().change("delete from mail where recipient = ?", an.code());
    }

    @Test
    void notices_come_newest_first_twenty_five_on_a_page() {
        for (int i = 1; i <= 27; i++) {
            tell(an, "Chè " + i);
        }
        NoticeSheet first = service.page(an, Language.EN, 1);
        assertThat(first.lines()).hasSize(25);
        assertThat(first.more()).isTrue();
        assertThat(first.lines().getFirst().title()).isEqualTo("Bình asked about Chè 27");
        NoticeSheet second = service.page(an, Language.EN, 2);
        assertThat(second.lines())
                .extracting(one -> one.title())
                .containsExactly("Bình asked about Chè 2", "Bình asked about Chè 1");
        assertThat(second.more()).isFalse();
    }

    @Test
    void opening_a_notice_marks_this_one_read_and_leads_to_its_page() {
        tell(an, "Chè 1");
        tell(an, "Chè 2");
        String key = service.page(an, Language.EN, 1).lines().getLast().key();
        assertThat(service.open(an, key, Language.EN).path()).isEqualTo("/en/trial");
        assertThat(list.unread(an.code())).isEqualTo(1);
        service.readAll(an);
        assertThat(list.unread(an.code())).isZero();
    }

    @Test
    void a_notice_of_somebody_else_looks_like_none_and_stays_unread() {
        tell(an, "Chè 1");
        String key = service.page(an, Language.VI, 1).lines().getFirst().key();
        Actor other = Actor.person(world.person(), null);
        assertThatThrownBy(() -> service.open(other, key, Language.VI)).isInstanceOf(NotFound.class);
        service.readAll(other);
        assertThat(list.unread(an.code())).isEqualTo(1);
    }

    @Test
    void a_choice_is_kept_and_recorded_once() {
        service.choose(an, Map.of("trial.asked", Delivery.DIGEST));
        service.choose(an, Map.of("trial.asked", Delivery.DIGEST));
        assertThat(service.choices(an, Language.EN))
                .anyMatch(one -> one.code().equals("trial.asked") && one.delivery() == Delivery.DIGEST);
        assertThat(world.rows()
                        .list(
                                "select subject_code from audit_entry where action = 'desk.notices.chosen' and actor = ?",
                                row -> row.getString(1),
                                an.code()))
                .isEqualTo(List.of("trial.asked"));
    }

    @Test
    void what_is_essential_cannot_be_turned_off_and_no_kind_can_be_invented() {
        assertThatThrownBy(() -> service.choose(an, Map.of("trial.lock", Delivery.NONE)))
                .hasMessage("notice.error.essential");
        assertThatThrownBy(() -> service.choose(an, Map.of("trial.invented", Delivery.NONE)))
                .isInstanceOf(NotFound.class);
    }

    private void tell(Actor somebody, String product) {
        services.get(Notices.class)
                .raise(new Notice(
                        "trial.asked", somebody.code(), Map.of("name", "Bình", "product", product), "/thu", false));
    }
}
