package org.basao.desk;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basao.account.Visitor;
import org.basao.kernel.VietnameseText;
import org.basao.local.Browser;
import org.basao.local.TestServers;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Role;
import org.basao.platform.security.Secrets;
import org.basao.platform.security.Side;

/**
 * Somebody who is signed in to the application under test, put there by rows: for paths that begin behind the sign-in. Each has an
 * organisation of their own unless one is named.
 */
public final class Somebody {
    private static final Rows ROWS = new Rows(TestServers.applicationDatabase().application());
    private static final PublicCodes CODES = new PublicCodes(ROWS);

    private final String code = CODES.issue(CodeKind.PERSON).value();
    private final String address = "ai-" + UUID.randomUUID() + "@somebody.example.vn";
    private final String name;
    private String organisation;

    private Somebody(String name, Locale language) {
        this.name = name;
        Instant now = now();
        ROWS.change("""
                insert into person (code, name, language, state, totp_secret, totp_confirmed, created_at)
                values (?, ?, ?, 'ACTIVE', '\\x00', ?, ?)
                """, code, name, language.getLanguage().toUpperCase(Locale.ROOT), now, now);
        ROWS.change("""
                insert into identifier (person_id, kind, value, confirmed_at)
                select id, 'EMAIL', ?, ? from person where code = ?
                """, address, now, code);
    }

    /** Somebody who belongs nowhere. */
    public static Somebody alone(String name, Locale language) {
        return new Somebody(name, language);
    }

    /** Somebody in a new organisation of that side, or for an authority in the one there is; provinces are Hà Nội's (code 01). */
    public static Somebody of(Side side, Role role, String name, Locale language) {
        Somebody one = new Somebody(name, language);
        one.join(organisation(side, name), role);
        return one;
    }

    /** Makes them a member and lets them act for it. */
    public Somebody join(String organisationCode, Role role) {
        organisation = organisationCode;
        ROWS.change("""
                insert into membership (code, person_id, organisation_id, role, since)
                select ?, p.id, o.id, ?, ? from person p, organisation o where p.code = ? and o.code = ?
                """, CODES.issue(CodeKind.MEMBERSHIP).value(), role, now(), code, organisationCode);
        return this;
    }

    /** A browser in which they are signed in, with the second step taken. */
    public Browser.Visit visit(Locale language, int width) {
        Browser.Visit visit = Browser.visit(language, width);
        String token = Secrets.token();
        Instant now = now();
        ROWS.change(
                """
                insert into sign_in (code, person_id, token_hash, device, remembered, strong, acting_for, created_at, seen_at, expires_at)
                select ?, id, ?, 'Chrome, Linux', false, true, (select id from organisation where code = ?), ?, ?, ?
                  from person where code = ?
                """,
                CODES.issue(CodeKind.SIGN_IN).value(),
                Secrets.hash(token),
                organisation,
                now,
                now,
                now.plus(Duration.ofHours(2)),
                code);
        visit.context()
                .addCookies(List.of(new Cookie(Visitor.COOKIE, token)
                        .setUrl(TestServers.application().url().toString())
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.LAX)));
        return visit;
    }

    public String code() {
        return code;
    }

    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    /** Public code of the organisation acted for, or null. */
    public String organisation() {
        return organisation;
    }

    /** The application's clock began on a day of its own and runs on. */
    private static Instant now() {
        return Instant.parse(TestServers.CLOCK);
    }

    private static String organisation(Side side, String name) {
        if (side.isAuthority()) {
            String there = ROWS.first("""
                            select o.code from organisation o left join place p on p.id = o.territory_id
                             where o.kind = 'AUTHORITY' and o.level = ? and (o.level = 'CENTRAL' or p.code = ?)
                            """, row -> row.getString(1), side, side == Side.PROVINCE ? "01" : firstCommune())
                    .orElse(null);
            if (there != null) {
                return there;
            }
        }
        String organisation = CODES.issue(CodeKind.ORGANISATION).value();
        String title = "Đơn vị của " + name;
        ROWS.change(
                """
                insert into organisation
                    (code, kind, level, territory_id, entity_type, name, name_key, tax_code_kind, province_id, state, created_at)
                select ?, ?, ?, (select id from place where level = ? and code = ? and valid_to is null), ?, ?, ?, 'NONE', id, 'ACTIVE', ?
                  from place where level = 'PROVINCE' and code = '01' and valid_to is null
                """,
                organisation,
                side.isAuthority() ? "AUTHORITY" : side.name(),
                side.isAuthority() ? side.name() : null,
                side.name(),
                side == Side.PROVINCE ? "01" : firstCommune(),
                side == Side.PRODUCER ? "COOPERATIVE" : null,
                title,
                VietnameseText.key(title),
                now());
        return organisation;
    }

    private static String firstCommune() {
        return ROWS.first("""
                        select c.code from place c join place p on p.id = c.parent_id
                         where c.level = 'COMMUNE' and c.valid_to is null and p.code = '01' and p.level = 'PROVINCE'
                           and p.valid_to is null order by c.code limit 1
                        """, row -> row.getString(1)).orElseThrow();
    }
}
