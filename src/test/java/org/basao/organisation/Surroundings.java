package org.basao.organisation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.account.PeopleOfOrganisations;
import org.basao.kernel.TaxCode;
import org.basao.local.ServiceContainer;
import org.basao.local.Services;
import org.basao.organisation.api.EntityType;
import org.basao.organisation.api.FoundOrganisation;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** People, offices and organisations for tests of this feature. Everything lies in Phú Thọ (25), away from other tests. */
final class Surroundings {
    static final String PROVINCE = "25";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final ServiceContainer services = Services.shared();
    final Rows rows = services.get(Rows.class);

    /** A person with a mail address, acting for nobody. */
    Actor person() {
        String address = "p" + NUMBER.incrementAndGet() + "@organisation.example.vn";
        String code = code(CodeKind.PERSON);
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, ?, 'VI', 'ACTIVE', ?)",
                code,
                address,
                services.clock().instant());
        rows.change(
                "insert into identifier (person_id, kind, value, confirmed_at) select id, 'EMAIL', ?, ? from person where code = ?",
                address,
                services.clock().instant(),
                code);
        return Actor.person(code, null);
    }

    /** The same person acting for an organisation, to which they belong from now on. */
    Actor member(Actor person, String organisation, Side side, Role role) {
        services.get(PeopleOfOrganisations.class).begin(person.code(), organisation, role);
        return acting(person, organisation, side, role);
    }

    /** Without a row: what the guard and the scope see. */
    Actor acting(Actor person, String organisation, Side side, Role role) {
        return Actor.person(person.code(), new Acting(organisation, side, role, null));
    }

    /** Somebody of the office of that place; the office is entered when it is first needed. */
    Actor officer(Side level, String place, Role role) {
        Actor person = person();
        Long territory = level == Side.CENTRAL ? null : place(level, place);
        String office = office(level, territory);
        services.get(PeopleOfOrganisations.class).begin(person.code(), office, role);
        return Actor.person(person.code(), new Acting(office, level, role, territory));
    }

    private String office(Side level, Long territory) {
        String code = code(CodeKind.ORGANISATION);
        rows.change("""
                insert into organisation (code, kind, level, territory_id, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, 'AUTHORITY', ?, ?, 'Cơ quan', 'cơ quan', 'NONE', id, 'ACTIVE', ?
                  from place where level = 'PROVINCE' and code = '25' and valid_to is null
                on conflict do nothing
                """, code, level, territory, services.clock().instant());
        return rows.first(
                        "select code from organisation where kind = 'AUTHORITY' and level = ? and territory_id is not distinct from ?::bigint",
                        row -> row.getString(1),
                        level,
                        territory)
                .orElseThrow();
    }

    private long place(Side level, String code) {
        return rows.first(
                        "select id from place where level = ? and code = ? and valid_to is null and valid_from is not null",
                        row -> row.getLong(1),
                        level,
                        code)
                .orElseThrow();
    }

    /** The communes of Phú Thọ in the order of their codes. */
    List<String> communes() {
        return rows.list("""
                select c.code from place c join place p on p.id = c.parent_id
                 where c.level = 'COMMUNE' and p.code = '25' and p.valid_to is null and c.valid_to is null order by c.code
                """, row -> row.getString(1));
    }

    private String communeName(String code) {
        return rows.first(
                        "select full_name from place where level = 'COMMUNE' and code = ? and valid_to is null",
                        row -> row.getString(1),
                        code)
                .orElseThrow();
    }

    /** A tax code that no other test has. */
    static String taxCode() {
        for (int n = NUMBER.incrementAndGet(); ; n = NUMBER.incrementAndGet()) {
            for (int check = 0; check <= 9; check++) {
                String code = "25%07d%d".formatted(n, check);
                if (TaxCode.parse(code).isPresent()) {
                    return code;
                }
            }
        }
    }

    /** A citizen's number that no other test has. */
    static String household() {
        return "0250%08d".formatted(NUMBER.incrementAndGet());
    }

    /** A company that somebody founds in the first commune. */
    FoundOrganisation company(String taxCode) {
        return company(taxCode, communes().getFirst());
    }

    FoundOrganisation company(String taxCode, String commune) {
        return new FoundOrganisation(
                Side.PRODUCER, EntityType.COMPANY, "Công ty Chè Đồi", taxCode, PROVINCE, communeName(commune), "Xóm 2");
    }

    FoundOrganisation buyer(String taxCode) {
        FoundOrganisation company = company(taxCode);
        return new FoundOrganisation(
                Side.BUYER, null, company.name(), taxCode, company.province(), company.commune(), company.address());
    }

    /** A producer as an import enters it: nobody belongs to it. */
    String imported(String taxCode) {
        String code = code(CodeKind.ORGANISATION);
        rows.change(
                """
                insert into organisation
                    (code, kind, entity_type, name, name_key, tax_code_kind, tax_code, province_id, commune_id, state, created_at)
                select ?, 'PRODUCER', 'COOPERATIVE', 'HTX Đồng Tâm', 'htx đồng tâm', ?, ?, p.id, c.id, 'ACTIVE', ?
                  from place p join place c on c.parent_id = p.id and c.code = ?
                 where p.code = '25' and p.level = 'PROVINCE' and p.valid_to is null
                """,
                code,
                taxCode == null ? "NONE" : "ENTERPRISE",
                taxCode,
                services.clock().instant(),
                communes().getFirst());
        return code;
    }

    String text(String sql, Object... parameters) {
        return rows.list(sql, row -> Optional.ofNullable(row.getString(1)), parameters)
                .getFirst()
                .orElse(null);
    }

    String verification(String organisation) {
        return text("select verification from organisation where code = ?", organisation);
    }

    long version(String organisation) {
        return rows.first("select version from organisation where code = ?", row -> row.getLong(1), organisation)
                .orElseThrow();
    }

    List<String> told(Actor person) {
        return rows.list(
                "select code from notice where recipient = ? order by id", row -> row.getString(1), person.code());
    }

    /** No mail of these tests goes out, and for the next one offices are empty and nothing waits. */
    void leave() {
        rows.change("""
                update organisation set verification = 'ENTERED', verification_reason = null
                 where verification in ('PENDING', 'NEEDS_REVISION')
                """);
        rows.change("update organisation_claim set state = 'WITHDRAWN', decided_at = claimed_at where state = 'OPEN'");
        rows.change("delete from outbox where kind = 'mail'");
        rows.change("""
                update membership set until = ? where until is null and organisation_id in
                    (select id from organisation where kind = 'AUTHORITY') and person_id in
                    (select person_id from identifier where value like '%@organisation.example.vn')
                """, services.clock().instant());
    }

    private String code(CodeKind kind) {
        return services.get(PublicCodes.class).issue(kind).value();
    }
}
