package org.basao.local;

import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** Actors as they come from a sign-in, for tests of services. */
public final class Officers {
    private final Rows rows;
    private final PublicCodes codes;

    public Officers(Rows rows) {
        this.rows = rows;
        this.codes = new PublicCodes(rows);
    }

    /** Somebody of the centre. */
    public Actor central(Role role) {
        return acting(new Acting("CENTRAL", Side.CENTRAL, role, null));
    }

    /** Somebody of the office of a province of today. */
    public Actor province(String provinceCode, Role role) {
        return acting(new Acting("PROVINCE" + provinceCode, Side.PROVINCE, role, place(provinceCode)));
    }

    /** Somebody of an organisation that is no office. */
    public Actor of(Side side, String organisation, Role role) {
        return acting(new Acting(organisation, side, role, null));
    }

    /** The same person as before, who belongs to the organisation too. */
    public Actor alsoMemberOf(Actor actor, String organisation) {
        rows.change("""
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, 'VIEWER', ? from person p, organisation o where p.code = ? and o.code = ?
                """, codes.issue(CodeKind.MEMBERSHIP).value(), TestClock.SAMPLE_DAY, actor.code(), organisation);
        return actor;
    }

    private Actor acting(Acting acting) {
        String code = codes.issue(CodeKind.PERSON).value();
        rows.change("""
                insert into person (code, name, language, state, created_at) values (?, 'Cán bộ', 'VI', 'ACTIVE', ?)
                """, code, TestClock.SAMPLE_DAY);
        return Actor.person(code, acting);
    }

    private long place(String provinceCode) {
        return rows.first(
                        "select id from place where level = 'PROVINCE' and code = ? and valid_to is null",
                        row -> row.getLong(1),
                        provinceCode)
                .orElseThrow();
    }
}
