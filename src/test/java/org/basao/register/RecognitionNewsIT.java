package org.basao.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basao.local.Officers;
import org.basao.local.RegisterFixture;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RecordDecision.Recognition;
import org.junit.jupiter.api.Test;

/** A producer hears once of a decision, whatever number of its products stands in it. */
class RecognitionNewsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final ServiceContainer services = Services.shared();
    private final Rows rows = services.get(Rows.class);
    private final RegisterFixture fixture = new RegisterFixture(services);
    private final String number = "QĐ " + UUID.randomUUID().toString().substring(0, 8);

    private record Told(String title, String products, String path) {}

    @Test
    void each_producer_is_told_once_with_all_its_products() {
        String one = fixture.product();
        String other = fixture.product();
        String third = fixture.product();
        String alone = fixture.product();
        String holder = fixture.holderOf(one);
        for (String product : List.of(other, third)) {
            rows.change(
                    "update product set holder_id = (select id from organisation where code = ?) where code = ?",
                    holder,
                    product);
        }
        String manager = member(holder);
        String neighbour = member(fixture.holderOf(alone));

        services.get(RegisterService.class)
                .recordDecision(
                        RegisterFixture.OFFICER,
                        new RecordDecision(
                                "UBND tỉnh Thái Nguyên",
                                DecisionLevel.PROVINCE,
                                number,
                                DAY,
                                null,
                                List.of(row(one, 4), row(alone, 3), row(other, 3), row(third, 4))));

        assertThat(told(manager)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo(name(one) + " (4★) +2");
            assertThat(notice.products())
                    .isEqualTo(name(one) + ": 4★, 01/10/2029; " + name(other) + ": 3★, 01/10/2029; " + name(third)
                            + ": 4★, 01/10/2029");
            assertThat(notice.path()).isEqualTo("/viec/san-pham-cua-toi");
        });
        assertThat(told(neighbour)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo(name(alone) + " (3★)");
            assertThat(notice.path()).startsWith("/chung-nhan/");
        });
    }

    private Recognition row(String product, int stars) {
        return new Recognition(product, number + " " + product, stars, false, null, "Thái Nguyên");
    }

    private String name(String product) {
        return rows.first("select name from product where code = ?", row -> row.getString(1), product)
                .orElseThrow();
    }

    private List<Told> told(String person) {
        return rows.list(
                "select model ->> 'short', model ->> 'products', path from notice where recipient = ? and code = 'register.recognised'",
                row -> new Told(row.getString(1), row.getString(2), row.getString(3)),
                person);
    }

    private String member(String organisation) {
        String person =
                new Officers(rows).of(Side.PRODUCER, organisation, Role.MEMBER).code();
        rows.change(
                """
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, 'MEMBER', ? from person p, organisation o where p.code = ? and o.code = ?
                """,
                services.get(PublicCodes.class).issue(CodeKind.MEMBERSHIP).value(),
                services.clock().instant(),
                person,
                organisation);
        return person;
    }
}
