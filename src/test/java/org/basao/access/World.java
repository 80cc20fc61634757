package org.basao.access;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.basao.local.ServiceContainer;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/**
 * People, organisations and places for the harness: offices decide in Hà Nội and in one of its communes, where everybody's
 * organisation lies too; what is far lies in another province. It is made in the running transaction, if there is one. if there is one.
 */
public final class World {
    private static final String HERE = "01";
    private static final String FAR = "25";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ServiceContainer services;
    private final Rows rows;
    private final PublicCodes codes;

    public World(ServiceContainer services) {
        this.services = services;
        this.rows = services.get(Rows.class);
        this.codes = services.get(PublicCodes.class);
    }

    public <T> T get(Class<T> type) {
        return services.get(type);
    }

    public Rows rows() {
        return rows;
    }

    public Instant now() {
        return services.clock().instant();
    }

    /** Somebody new in an organisation of that side: a new one, or the office. */
    public Actor actor(Side side, Role role) {
        String person = person();
        String organisation = side.isAuthority() ? office(side) : organisation(side, HERE);
        membership(person, organisation, role);
        Long territory = side == Side.COMMUNE || side == Side.PROVINCE ? place(side, HERE) : null;
        return Actor.person(person, new Acting(organisation, side, role, territory));
    }

    /** A person with a mail address of their own. */
    public String person() {
        String code = issue(CodeKind.PERSON);
        rows.change(
                "insert into person (code, name, language, state, created_at) values (?, 'Lò Thị Mận', 'VI', 'ACTIVE', ?)",
                code,
                now());
        rows.change("""
                insert into identifier (person_id, kind, value, confirmed_at)
                select id, 'EMAIL', ?, ? from person where code = ?
                """, "h" + NUMBER.incrementAndGet() + "@harness.example.vn", now(), code);
        return code;
    }

    /** A person in that organisation. @return code of the membership */
    public String member(String organisation, Role role) {
        return membership(person(), organisation, role);
    }

    /** @return code of the membership */
    public String membership(String person, String organisation, Role role) {
        String code = issue(CodeKind.MEMBERSHIP);
        rows.change("""
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, ?, ? from person p, organisation o where p.code = ? and o.code = ?
                """, code, role, now(), person, organisation);
        return code;
    }

    /** A new producer where every office of the harness decides. */
    public String producerHere() {
        return organisation(Side.PRODUCER, HERE);
    }

    /** A new producer out of reach of that actor; the central office reaches all, so for it there is none with this code. */
    public String producerBeyond(Actor actor) {
        boolean central =
                actor.acting().filter(one -> one.side() == Side.CENTRAL).isPresent();
        return central ? issue(CodeKind.ORGANISATION) : organisation(Side.PRODUCER, FAR);
    }

    /** A product of that organisation with a listing that is not public; none if there is no such organisation. */
    public String product(String organisation) {
        String code = issue(CodeKind.PRODUCT);
        rows.change("""
                insert into product (code, name, name_key, set_id, holder_id, province_id, created_at)
                select ?, ?, ?, s.id, o.id, o.province_id, ? from product_set s, organisation o
                 where s.number = 11 and o.code = ?::bpchar
                """, code, "Chè " + code, "che " + code, now(), organisation);
        rows.change("insert into listing (product_id, state) select id, 'DRAFT' from product where code = ?", code);
        return code;
    }

    /** A public code of which there is no thing. */
    public String issue(CodeKind kind) {
        return codes.issue(kind).value();
    }

    private String office(Side side) {
        return rows.first("""
                        select code from organisation
                         where kind = 'AUTHORITY' and level = ? and territory_id is not distinct from ?::bigint
                        """, row -> row.getString(1), side, place(side, HERE))
                .orElseGet(() -> organisation(side, HERE));
    }

    private String organisation(Side side, String province) {
        String code = issue(CodeKind.ORGANISATION);
        rows.change(
                """
                insert into organisation
                    (code, kind, level, territory_id, entity_type, name, name_key, tax_code_kind, province_id, commune_id,
                     state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'NONE', ?, ?, 'ACTIVE', ?)
                """,
                code,
                side.isAuthority() ? "AUTHORITY" : side.name(),
                side.isAuthority() ? side.name() : null,
                place(side, province),
                side == Side.PRODUCER ? "COOPERATIVE" : null,
                "Đơn vị " + code,
                "don vi " + code,
                place(Side.PROVINCE, province),
                place(Side.COMMUNE, province),
                now());
        return code;
    }

    /** The province with that code or its first commune; null for a side that has no territory. */
    private Long place(Side side, String province) {
        return switch (side) {
            case PROVINCE ->
                rows.first(
                                "select id from place where level = 'PROVINCE' and code = ? and valid_to is null",
                                row -> row.getLong(1),
                                province)
                        .orElseThrow();
            case COMMUNE ->
                rows.first(
                                "select id from place where level = 'COMMUNE' and parent_id = ? and valid_to is null"
                                        + " order by code limit 1",
                                row -> row.getLong(1),
                                place(Side.PROVINCE, province))
                        .orElseThrow();
            default -> null;
        };
    }
}
