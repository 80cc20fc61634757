package org.basao.local;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.kernel.VietnameseText;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.register.RegisterService;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RegisterEvent.CertificateIssued;

/** Makes a product with its producer, ready to be certified, each test its own. */
public final class RegisterFixture {
    private static final AtomicInteger NEXT = new AtomicInteger();
    public static final Actor OFFICER = new Actor("test:officer");

    private final ServiceContainer services;
    private final Rows rows;

    public RegisterFixture(ServiceContainer services) {
        this.services = services;
        this.rows = services.get(Rows.class);
    }

    /** The rules and one place, once per database. */
    public RegisterFixture withRules() {
        rows.change("""
                insert into certification_level (stars, valid_from, valid_to, level, source) values
                  (3, '2019-08-21', '2023-02-23', 'PROVINCE', 'test'), (3, '2023-02-24', '2025-07-05', 'DISTRICT', 'test'),
                  (3, '2025-07-06', null, 'PROVINCE', 'test'), (4, '2019-08-21', null, 'PROVINCE', 'test'),
                  (5, '2019-08-21', null, 'CENTRAL', 'test') on conflict do nothing
                """);
        rows.change(
                "insert into certificate_validity (valid_from, months, source) values ('2019-08-21', 36, 'test') on conflict do nothing");
        rows.change("""
                insert into place (level, code, name, name_en, full_name, kind, valid_from, name_key)
                values ('PROVINCE', '19', 'Thái Nguyên', 'Thai Nguyen', 'Tỉnh Thái Nguyên', 'Province', '2025-07-01', ?)
                on conflict do nothing
                """, VietnameseText.key("Thái Nguyên"));
        rows.change(
                "insert into product_group values ('148/QĐ-TTg 2023', 'I', 'Thực phẩm', 'Food') on conflict do nothing");
        rows.change("""
                insert into product_set (criteria_version, number, group_code, sub_group, name, name_en)
                values ('148/QĐ-TTg 2023', 11, 'I', 'I.5', 'Chè tươi, chè chế biến', 'Tea') on conflict do nothing
                """);
        return this;
    }

    /** @return the code of a product with a published listing, an active producer and no certificate */
    public String product() {
        int n = NEXT.incrementAndGet();
        PublicCodes codes = services.get(PublicCodes.class);
        String holder = codes.issue(CodeKind.ORGANISATION).value();
        String product = codes.issue(CodeKind.PRODUCT).value();
        rows.change("""
                insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', ?, ?, 'NONE', id, 'ACTIVE', ? from place where code = '19' and valid_to is null
                """, holder, "HTX " + n, "htx " + n, TestClock.SAMPLE_DAY);
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o where s.number = 11 and o.code = ?
                """, product, "Chè " + n, "chè " + n, TestClock.SAMPLE_DAY, holder);
        rows.change(
                "insert into listing (product_id, state, published_at) select id, 'PUBLISHED', ? from product where code = ?",
                TestClock.SAMPLE_DAY,
                product);
        return product;
    }

    public CertificateIssued certify(String product, int stars, DecisionLevel level, LocalDate signedOn) {
        return services.get(RegisterService.class)
                .recordDecision(OFFICER, decision(product, stars, level, signedOn))
                .getFirst();
    }

    public static RecordDecision decision(String product, int stars, DecisionLevel level, LocalDate signedOn) {
        int n = NEXT.incrementAndGet();
        return new RecordDecision(
                "UBND tỉnh Thái Nguyên",
                level,
                n + "/QĐ-UBND",
                signedOn,
                null,
                List.of(new RecordDecision.Recognition(product, "MẪU-" + n, stars, false, null, "Thái Nguyên")));
    }

    public String holderOf(String product) {
        return rows.first(
                        "select o.code from organisation o join product p on p.holder_id = o.id where p.code = ?",
                        row -> row.getString(1),
                        product)
                .orElseThrow();
    }
}
