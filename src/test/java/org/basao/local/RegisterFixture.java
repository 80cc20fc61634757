package org.basao.local;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    public static final Actor OFFICER = Actor.command("test-officer");

    private final ServiceContainer services;
    private final Rows rows;

    public RegisterFixture(ServiceContainer services) {
        this.services = services;
        this.rows = services.get(Rows.class);
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

    /** What a page that shows this organisation would send back. */
    public long versionOf(String organisation) {
        return rows.first("select version from organisation where code = ?", row -> row.getLong(1), organisation)
                .orElseThrow();
    }
}
