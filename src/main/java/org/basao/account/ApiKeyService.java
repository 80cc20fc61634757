package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.basao.account.api.AccountPermission;
import org.basao.account.api.KeyView;
import org.basao.account.api.NewKey;
import org.basao.platform.audit.Audit;
import org.basao.platform.audit.AuditEntry;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.error.NotFound;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Scope;
import org.basao.platform.security.Secrets;

/** Keys by which the programs of an organisation call the API. Its managers make and end them. */
@ApplicationScoped
@Transactional
public class ApiKeyService {
    /** How long a key may live, in days. */
    public static final List<Integer> LIVES = List.of(30, 90, 365);

    static final int MOST = 20;
    private static final int LONGEST_NAME = 80;

    private Rows rows;
    private PublicCodes codes;
    private ApiKeys keys;
    private Audit audit;
    private Clock clock;

    protected ApiKeyService() {}

    @Inject
    public ApiKeyService(Rows rows, PublicCodes codes, ApiKeys keys, Audit audit, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @AccountPermission.Needed(AccountPermission.MANAGE_KEYS)
    public List<KeyView> keys(Actor actor) {
        return keys.of(actor.actingFor());
    }

    /**
     * Makes a key for the actor's organisation.
     *
     * @return the key, shown this once
     * @throws InvalidField for {@code name}, {@code scopes} or {@code days}
     * @throws BusinessException if the organisation has too many that work
     */
    @AccountPermission.Needed(AccountPermission.MANAGE_KEYS)
    public String make(Actor actor, NewKey command) {
        new InvalidFields.Checks()
                .run(() -> checkName(command.name()))
                .run(() -> {
                    if (command.scopes().isEmpty()) {
                        throw new InvalidField("scopes", "account.key.scopes");
                    }
                })
                .run(() -> {
                    if (!LIVES.contains(command.days())) {
                        throw new InvalidField("days", "account.key.days");
                    }
                })
                .end();
        String organisation = actor.actingFor();
        // one after another, so that two at once do not both make the last one
        rows.list("select id from organisation where code = ?::bpchar for update", row -> row.getLong(1), organisation);
        if (keys.of(organisation).stream().filter(KeyView::isWorking).count() >= MOST) {
            throw new BusinessException("account.key.many", MOST);
        }
        String key = ApiKeys.MARK + Secrets.token();
        String code = codes.issue(CodeKind.API_TOKEN).value();
        Instant now = clock.instant();
        Set<String> scopes = command.scopes().stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new));
        rows.change(
                """
                insert into api_token (code, organisation_id, name, token_hash, scopes, made_by, made_at, expires_at)
                select ?, o.id, ?, ?, ?, p.id, ?, ? from organisation o, person p
                 where o.code = ?::bpchar and p.code = ?::bpchar
                """,
                code,
                command.name().strip(),
                Secrets.hash(key),
                scopes,
                now,
                now.plus(Duration.ofDays(command.days())),
                organisation,
                actor.code());
        audit.record(new AuditEntry(
                actor.code(), organisation, "account.key.made", "API_TOKEN", code, null, String.join(", ", scopes)));
        return key;
    }

    private static void checkName(String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidField("name", "account.key.name");
        }
        if (name.strip().length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "account.name.wrong", LONGEST_NAME);
        }
    }

    /**
     * Ends a key at once. Safe to repeat.
     *
     * @throws NotFound if it is none of this organisation's
     */
    @AccountPermission.Needed(AccountPermission.MANAGE_KEYS)
    public void revoke(Actor actor, String code) {
        if (keys.of(actor.actingFor()).stream().noneMatch(key -> key.code().equals(code))) {
            throw new NotFound(code);
        }
        int revoked = rows.change(
                "update api_token set revoked_at = ? where code = ?::bpchar and revoked_at is null",
                clock.instant(),
                code);
        if (revoked > 0) {
            audit.record(
                    new AuditEntry(actor.code(), actor.actingFor(), "account.key.revoked", "API_TOKEN", code, null));
        }
    }
}
