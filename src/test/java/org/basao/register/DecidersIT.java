package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.basao.catalogue.CatalogueService;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Forbidden;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RevokeCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who decides on which products: by side, role, territory and stars. The fixture's producers are in Thái Nguyên (code 19). */
class DecidersIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final Officers officers = new Officers(rows);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final RegisterService register = services.get(RegisterService.class);
    private final CatalogueService catalogue = services.get(CatalogueService.class);
    private final String product = fixture.product();

    private static RecordDecision stars(int stars, String product) {
        return RegisterFixture.decision(
                product, stars, stars == 5 ? DecisionLevel.CENTRAL : DecisionLevel.PROVINCE, DAY);
    }

    private RevokeCertificate revocation(CertificateIssued issued) {
        long version = rows.first(
                        "select version from certificate where code = ?", row -> row.getLong(1), issued.certificate())
                .orElseThrow();
        return new RevokeCertificate(
                issued.certificate(), version, LocalDate.of(2026, 11, 15), "9/QĐ", "Sai nguồn gốc");
    }

    @Test
    void a_province_recognises_and_revokes_three_and_four_stars_of_its_own_products() {
        Actor officer = officers.province("19", Role.MEMBER);
        CertificateIssued issued =
                register.recordDecision(officer, stars(4, product)).getFirst();
        register.revoke(officer, revocation(issued));
        assertThat(rows.list(
                        "select action || ' ' || actor || ' ' || acting_for from audit_entry where subject_code = ? order by id",
                        row -> row.getString(1),
                        issued.certificate()))
                .containsExactly(
                        "register.certificate.issued " + officer.code() + " PROVINCE19",
                        "register.certificate.revoked " + officer.code() + " PROVINCE19");
    }

    @Test
    void products_of_another_province_look_like_none() {
        Actor officer = officers.province("01", Role.MANAGER);
        CertificateIssued issued = fixture.certify(product, 4, DecisionLevel.PROVINCE, DAY);
        assertThatThrownBy(() -> register.recordDecision(officer, stars(3, fixture.product())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> register.revoke(officer, revocation(issued))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.withdraw(officer, product, "thử")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalogue.publish(officer, product)).isInstanceOf(NotFound.class);
    }

    @Test
    void one_foreign_product_in_a_decision_leaves_all_of_them_as_they_were() {
        String foreign = fixture.product();
        rows.change("""
                update organisation set province_id = (select id from place where code = '01' and level = 'PROVINCE' and valid_to is null)
                 where code = ?
                """, fixture.holderOf(foreign));
        RecordDecision own = stars(3, product);
        RecordDecision both = new RecordDecision(
                own.issuer(),
                own.level(),
                own.number(),
                own.signedOn(),
                null,
                List.of(
                        own.recognitions().getFirst(),
                        stars(3, foreign).recognitions().getFirst()));
        assertThatThrownBy(() -> register.recordDecision(officers.province("19", Role.MANAGER), both))
                .isInstanceOf(NotFound.class);
        assertThat(services.get(Register.class).history(product, DAY)).isEmpty();
    }

    @Test
    void five_stars_are_the_centres_and_less_the_provinces() {
        Actor central = officers.central(Role.MEMBER);
        Actor province = officers.province("19", Role.MANAGER);
        assertThatThrownBy(() -> register.recordDecision(province, stars(5, product)))
                .hasMessage("register.error.decider");
        assertThatThrownBy(() -> register.recordDecision(central, stars(4, product)))
                .hasMessage("register.error.decider");
        CertificateIssued issued =
                register.recordDecision(central, stars(5, product)).getFirst();
        assertThatThrownBy(() -> register.revoke(province, revocation(issued))).hasMessage("register.error.decider");
        register.revoke(central, revocation(issued));
    }

    @Test
    void what_a_district_decided_its_province_revokes() {
        CertificateIssued issued = fixture.certify(product, 3, DecisionLevel.DISTRICT, LocalDate.of(2025, 7, 5));
        assertThatThrownBy(() -> register.revoke(officers.central(Role.MANAGER), revocation(issued)))
                .hasMessage("register.error.decider");
        register.revoke(officers.province("19", Role.MEMBER), revocation(issued));
    }

    @Test
    void nobody_decides_on_an_organisation_to_which_they_belong() {
        Actor officer = officers.alsoMemberOf(officers.province("19", Role.MANAGER), fixture.holderOf(product));
        assertThatThrownBy(() -> register.recordDecision(officer, stars(4, product)))
                .hasMessage("register.error.ownProduct");
        assertThatThrownBy(() -> catalogue.withdraw(officer, product, "thử")).hasMessage("register.error.ownProduct");
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"PRODUCER", "BUYER", "FAIR_ORGANISER", "COMMUNE"})
    void nobody_else_recognises_or_revokes(Side side) {
        CertificateIssued issued = fixture.certify(product, 4, DecisionLevel.PROVINCE, DAY);
        Actor actor = officers.of(side, fixture.holderOf(product), Role.MANAGER);
        assertThatThrownBy(() -> register.recordDecision(actor, stars(4, product)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> register.revoke(actor, revocation(issued))).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_producer_withdraws_and_publishes_its_own_product_and_no_other() {
        Actor member = officers.of(Side.PRODUCER, fixture.holderOf(product), Role.MEMBER);
        catalogue.withdraw(member, product, "hết hàng");
        catalogue.publish(member, product);
        assertThatThrownBy(() -> catalogue.withdraw(member, fixture.product(), "thử"))
                .isInstanceOf(NotFound.class);
        Actor viewer = officers.of(Side.PRODUCER, fixture.holderOf(product), Role.VIEWER);
        assertThatThrownBy(() -> catalogue.withdraw(viewer, product, "thử")).isInstanceOf(Forbidden.class);
        Actor buyer = officers.of(Side.BUYER, fixture.holderOf(product), Role.MANAGER);
        assertThatThrownBy(() -> catalogue.withdraw(buyer, product, "thử")).isInstanceOf(Forbidden.class);
        catalogue.withdraw(officers.central(Role.MEMBER), product, "thử");
    }
}
