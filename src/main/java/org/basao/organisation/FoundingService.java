package org.basao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.basao.kernel.TaxCode;
import org.basao.kernel.VietnameseText;
import org.basao.organisation.api.FoundOrganisation;
import org.basao.organisation.api.OrganisationPeople;
import org.basao.organisation.domain.Given;
import org.basao.organisation.domain.TaxCodeRule;
import org.basao.place.Places;
import org.basao.place.api.CommuneView;
import org.basao.place.api.ProvinceView;
import org.basao.platform.audit.Audit;
import org.basao.platform.config.Days;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;
import org.basao.platform.security.Role;
import org.basao.platform.security.Side;

/** How an organisation comes in by its own people. Its founder manages it at once; an officer verifies it. */
@ApplicationScoped
@Transactional
public class FoundingService {
    /** How many unverified ones one person may have, so that nobody fills the officers' list. */
    static final int MOST_WAITING = 3;

    private Rows rows;
    private Places places;
    private PublicCodes codes;
    private TaxCodes taxCodes;
    private OrganisationPeople people;
    private OrganisationNews news;
    private Audit audit;
    private Clock clock;

    protected FoundingService() {}

    @Inject
    public FoundingService(
            Rows rows,
            Places places,
            PublicCodes codes,
            TaxCodes taxCodes,
            OrganisationPeople people,
            OrganisationNews news,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.codes = codes;
        this.taxCodes = taxCodes;
        this.people = people;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed, understood. */
    private record Understood(
            String name, TaxCode taxCode, ProvinceView province, CommuneView commune, String address) {}

    /**
     * Founds an organisation.
     *
     * @return its public code
     * @throws InvalidFields for what cannot be taken
     * @throws InvalidField for {@code taxCode} if an organisation has it: whoever belongs to that one claims it
     */
    @OwnMatter("an organisation of their own, which an officer verifies")
    public String found(Actor actor, FoundOrganisation command) {
        Understood understood = check(command);
        expectFewWaiting(actor);
        String code = codes.issue(CodeKind.ORGANISATION).value();
        if (!enter(code, command, understood)) {
            throw new InvalidField("taxCode", "organisation.taxCode.known");
        }
        people.begin(actor.code(), code, Role.MANAGER);
        audit.record(actor.code(), "organisation.founded", "ORGANISATION", code, null);
        news.toVerify(code, understood.name());
        return code;
    }

    private Understood check(FoundOrganisation command) {
        if (command.side() == null || command.side().isAuthority()) {
            throw new InvalidField("side", "organisation.side.missing");
        }
        Optional<ProvinceView> province = places.province(String.valueOf(command.province()), Days.today(clock));
        Optional<CommuneView> commune = province.flatMap(one -> places.commune(one.code(), command.commune()));
        new InvalidFields.Checks()
                .run(() -> expectEntityType(command))
                .run(() -> {
                    var unused = Given.name(command.name());
                })
                .run(() -> {
                    if (command.side() != Side.PRODUCER || command.entityType() != null) {
                        var unused = TaxCodeRule.read(command.side(), command.entityType(), command.taxCode());
                    }
                })
                .run(() -> expect(province, "province", "organisation.province.missing"))
                .run(() -> expect(commune, "commune", "organisation.commune.unknown"))
                .run(() -> {
                    if (Given.text("address", command.address(), Given.LONGEST_ADDRESS) == null) {
                        throw new InvalidField("address", "organisation.address.missing");
                    }
                })
                .end();
        return new Understood(
                Given.name(command.name()),
                TaxCodeRule.read(command.side(), command.entityType(), command.taxCode()),
                province.orElseThrow(),
                commune.orElseThrow(),
                Given.text("address", command.address(), Given.LONGEST_ADDRESS));
    }

    private static void expect(Optional<?> found, String field, String refusal) {
        if (found.isEmpty()) {
            throw new InvalidField(field, refusal);
        }
    }

    private static void expectEntityType(FoundOrganisation command) {
        if (command.side() == Side.PRODUCER && command.entityType() == null) {
            throw new InvalidField("entityType", "organisation.entityType.missing");
        }
    }

    private void expectFewWaiting(Actor actor) {
        rows.list("select id from person where code = ?::bpchar for update", row -> row.getLong(1), actor.code());
        long waiting = rows.first(
                        "select count(*) from organisation where code = any(?::bpchar[]) and verification in ('PENDING', 'NEEDS_REVISION')",
                        row -> row.getLong(1),
                        people.organisationsOf(actor.code()))
                .orElseThrow();
        if (waiting >= MOST_WAITING) {
            throw new BusinessException("organisation.found.many", MOST_WAITING);
        }
    }

    /** @return false if the tax code is known; of two who come at once one is told so */
    private boolean enter(String code, FoundOrganisation command, Understood understood) {
        return rows.change(
                        """
                        insert into organisation (code, kind, entity_type, name, name_key, tax_code_kind, tax_code, tax_code_cipher,
                            tax_code_mac, province_id, commune_id, address, state, verification, verification_at, created_at)
                        select ?, ?, ?, ?, ?, ?, ?, ?, ?, p.id, c.id, ?, 'ACTIVE', 'PENDING', ?, ?
                          from place p
                          join place c on c.parent_id = p.id and c.level = 'COMMUNE' and c.code = ? and c.valid_to is null
                         where p.level = 'PROVINCE' and p.code = ? and p.valid_from is not null and p.valid_to is null
                        on conflict do nothing
                        """,
                        code,
                        command.side(),
                        command.side() == Side.PRODUCER ? command.entityType() : null,
                        understood.name(),
                        VietnameseText.key(understood.name()),
                        understood.taxCode().kind(),
                        TaxCodes.plain(understood.taxCode()),
                        taxCodes.sealed(understood.taxCode()),
                        taxCodes.fingerprint(understood.taxCode()),
                        understood.address(),
                        clock.instant(),
                        clock.instant(),
                        understood.commune().code(),
                        understood.province().code())
                == 1;
    }
}
