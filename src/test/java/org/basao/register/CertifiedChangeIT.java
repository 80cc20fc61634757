package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.kernel.VietnameseText;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.NotFound;
import org.basao.platform.error.StaleVersion;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.AskCertifiedChange;
import org.basao.register.api.CertifiedChangeState;
import org.basao.register.api.CertifiedChangeView;
import org.basao.register.api.CertifiedField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Certified facts change when a producer asks and an officer of its province, or the centre, agrees. Producers are in Thái Nguyên (19). */
class CertifiedChangeIT {
    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final CertifiedChangeService changes = services.get(CertifiedChangeService.class);
    private final CertifiedChanges read = services.get(CertifiedChanges.class);
    private final String product = fixture.product();
    private final Actor producer = officers.of(Side.PRODUCER, fixture.holderOf(product), Role.MEMBER);
    private final Actor officer = officers.province("19", Role.MEMBER);

    private long version() {
        return rows.first("select version from product where code = ?", row -> row.getLong(1), product)
                .orElseThrow();
    }

    private String ask(CertifiedField field, String value) {
        return changes.ask(producer, new AskCertifiedChange(product, version(), field, value, "Đổi theo hồ sơ mới"));
    }

    private CertifiedChangeView view(String code) {
        return read.of(producer, product).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return rows.first(
                        "select name || '|' || name_key from product where code = ?", row -> row.getString(1), product)
                .orElseThrow();
    }

    @Test
    void an_approved_name_changes_the_product_and_its_public_page() {
        String code = ask(CertifiedField.NAME, "  Chè Tân Cương   thượng hạng ");
        assertThat(read.open(officer)).extracting(CertifiedChangeView::code).contains(code);
        assertThat(view(code).after()).isEqualTo("Chè Tân Cương thượng hạng");
        rows.change("delete from outbox where key = ?", product);
        changes.approve(officer, code, 1, "Hồ sơ đủ");
        assertThat(name()).isEqualTo("Chè Tân Cương thượng hạng|" + VietnameseText.key("Chè Tân Cương thượng hạng"));
        assertThat(version()).isEqualTo(1);
        assertThat(rows.list("select kind from outbox where key = ?", row -> row.getString(1), product))
                .contains("product-changed");
        assertThat(view(code).state()).isEqualTo(CertifiedChangeState.APPROVED);
        assertThat(view(code).decisionReason()).isEqualTo("Hồ sơ đủ");
        assertThat(rows.list(
                        "select action || ' ' || actor from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        code))
                .containsExactly(
                        "register.change.asked " + producer.code(), "register.change.approved " + officer.code());
    }

    @Test
    void what_was_rejected_or_withdrawn_leaves_everything_as_it_was() {
        String before = name();
        String rejected = ask(CertifiedField.NAME, "Chè khác");
        changes.reject(officer, rejected, 1, "Thiếu hồ sơ");
        String withdrawn = ask(CertifiedField.NAME, "Chè khác");
        changes.withdraw(producer, withdrawn);
        assertThat(name()).isEqualTo(before);
        assertThat(view(rejected).state()).isEqualTo(CertifiedChangeState.REJECTED);
        assertThat(view(withdrawn).state()).isEqualTo(CertifiedChangeState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = CertifiedChangeState.class,
            names = {"APPROVED", "REJECTED", "WITHDRAWN"})
    void what_was_decided_stays_so_for_good(CertifiedChangeState state) {
        String code = ask(CertifiedField.RECIPE, "Chè, hoa sen");
        switch (state) {
            case APPROVED -> changes.approve(officer, code, 1, "Đủ");
            case REJECTED -> changes.reject(officer, code, 1, "Thiếu");
            default -> changes.withdraw(producer, code);
        }
        assertThatThrownBy(() -> changes.approve(officer, code, 2, "Đủ")).hasMessage("register.change.decided");
        assertThatThrownBy(() -> changes.reject(officer, code, 2, "Thiếu")).hasMessage("register.change.decided");
        assertThatThrownBy(() -> changes.withdraw(producer, code)).hasMessage("register.change.decided");
        assertThat(view(code).state()).isEqualTo(state);
    }

    @Test
    void set_and_holder_change_too_and_a_recipe_is_compared_with_the_last_one_agreed_to() {
        changes.approve(officer, ask(CertifiedField.SET, "12"), 1, "Đúng bộ");
        assertThat(rows.first(
                        "select s.number from product p join product_set s on s.id = p.set_id where p.code = ?",
                        row -> row.getInt(1),
                        product))
                .hasValue(12);
        changes.approve(officer, ask(CertifiedField.RECIPE, "Chè xanh"), 1, "Đủ");
        CertifiedChangeView next = view(ask(CertifiedField.RECIPE, "Chè xanh, hoa nhài"));
        assertThat(next.before()).isEqualTo("Chè xanh");
        String newHolder = fixture.holderOf(fixture.product());
        String handed = ask(CertifiedField.HOLDER, newHolder);
        assertThat(view(handed).afterName()).startsWith("HTX ");
        changes.approve(officer, handed, 1, "Hợp nhất");
        assertThat(fixture.holderOf(product)).isEqualTo(newHolder);
        assertThat(read.of(producer, product)).isEmpty();
    }

    @Test
    void a_wrong_wish_is_refused_next_to_its_field() {
        assertThatThrownBy(() -> ask(CertifiedField.NAME, " "))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("value"));
        assertThatThrownBy(() -> ask(CertifiedField.SET, "27")).hasMessage("register.change.set");
        assertThatThrownBy(() -> ask(CertifiedField.HOLDER, "NOBODY")).hasMessage("register.change.holder");
        assertThatThrownBy(() -> ask(CertifiedField.SET, "11")).hasMessage("register.change.same");
        assertThatThrownBy(() -> changes.ask(
                        producer, new AskCertifiedChange(product, 0, CertifiedField.LABEL, "Nhãn mới", " ")))
                .isInstanceOfSatisfying(
                        InvalidField.class, e -> assertThat(e.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> changes.ask(
                        producer, new AskCertifiedChange(product, 7, CertifiedField.LABEL, "Nhãn mới", "Mới")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void one_wish_for_a_field_waits_at_a_time() {
        ask(CertifiedField.LABEL, "Nhãn mới");
        assertThatThrownBy(() -> ask(CertifiedField.LABEL, "Nhãn mới hơn")).hasMessage("register.change.open");
        assertThat(ask(CertifiedField.RECIPE, "Chè")).isNotBlank();
    }

    @Test
    void foreign_products_look_like_none_and_nobody_decides_about_their_own() {
        String code = ask(CertifiedField.NAME, "Chè khác");
        Actor stranger = officers.of(Side.PRODUCER, fixture.holderOf(fixture.product()), Role.MANAGER);
        Actor far = officers.province("01", Role.MANAGER);
        assertThatThrownBy(() -> changes.withdraw(stranger, code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changes.approve(far, code, 1, "Đủ")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changes.reject(far, code, 1, "Thiếu")).isInstanceOf(NotFound.class);
        assertThat(read.open(far)).extracting(CertifiedChangeView::code).doesNotContain(code);
        assertThat(read.of(stranger, product)).isEmpty();
        Actor involved = officers.alsoMemberOf(officers.province("19", Role.MANAGER), fixture.holderOf(product));
        assertThatThrownBy(() -> changes.approve(involved, code, 1, "Đủ")).hasMessage("register.error.ownProduct");
        changes.approve(officers.central(Role.MEMBER), code, 1, "Đủ");
    }

    @Test
    void a_name_that_the_holder_has_already_is_refused_and_so_is_what_was_overtaken() {
        String code = ask(CertifiedField.NAME, "Chè trùng tên");
        rows.change(
                """
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, 'Chè trùng tên', ?, set_id, holder_id, province_id, created_at from product where code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.PRODUCT).value(),
                VietnameseText.key("Chè trùng tên"),
                product);
        assertThatThrownBy(() -> changes.approve(officer, code, 1, "Đủ")).hasMessage("register.change.nameTaken");
        rows.change("update product set name = 'Tên khác', version = version + 1 where code = ?", product);
        assertThatThrownBy(() -> changes.approve(officer, code, 1, "Đủ")).hasMessage("register.change.overtaken");
        changes.reject(officer, code, 1, "Đề nghị lại");
    }

    @Test
    void of_two_officers_who_decide_at_once_one_decides() throws Exception {
        String code = ask(CertifiedField.NAME, "Chè hai cán bộ");
        Actor other = officers.province("19", Role.MEMBER);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(
                    () -> decided(() -> changes.approve(officer, code, 1, "Đủ")),
                    () -> decided(() -> changes.reject(other, code, 1, "Thiếu")));
            List<Future<Boolean>> ends = threads.invokeAll(both);
            assertThat(ends.get(0).get() ^ ends.get(1).get()).isTrue();
        }
        assertThat(rows.first(
                        "select count(*) from audit_entry where subject_code = ? and action <> 'register.change.asked'",
                        row -> row.getInt(1),
                        code))
                .hasValue(1);
    }

    private static boolean decided(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (BusinessException e) {
            assertThat(e).hasMessageMatching("register.change.decided|error.staleVersion");
            return false;
        }
    }
}
