package org.basao.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import org.basao.account.api.AccountPermission;
import org.basao.kernel.PublicCode;
import org.basao.platform.audit.Audit;
import org.basao.platform.error.BusinessException;
import org.basao.platform.error.InvalidField;
import org.basao.platform.persistence.PublicCodes;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.OwnMatter;
import org.basao.platform.security.Role;

/**
 * The first administrator: whoever runs the server gets a code from a command, and the person who types it, signed in, becomes a
 * manager of the central office. The code is valid for an hour and once.
 */
@ApplicationScoped
@Transactional
public class AdministratorService {
    private static final int CODES = 2;

    private Rows rows;
    private Offices offices;
    private OneTimes oneTimes;
    private Memberships memberships;
    private FailedTries failedTries;
    private Audit audit;
    private Clock clock;

    protected AdministratorService() {}

    @Inject
    public AdministratorService(
            Rows rows,
            Offices offices,
            OneTimes oneTimes,
            Memberships memberships,
            FailedTries failedTries,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.offices = offices;
        this.oneTimes = oneTimes;
        this.memberships = memberships;
        this.failedTries = failedTries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the command line, which has no container. */
    public static AdministratorService on(Rows rows, Clock clock) {
        PublicCodes codes = new PublicCodes(rows);
        return new AdministratorService(
                rows,
                new Offices(rows, codes, clock),
                new OneTimes(rows, clock),
                new Memberships(rows, codes, clock),
                new FailedTries(rows, clock),
                new Audit(rows, clock),
                clock);
    }

    /** Makes a code, about 88 random bits in two groups of ten. Earlier ones that nobody used end. */
    @AccountPermission.Needed(AccountPermission.MAKE_ADMINISTRATOR_CODE)
    public String code(Actor actor) {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODES; i++) {
            code.append(i == 0 ? "" : "-").append(PublicCode.random(random));
        }
        rows.change(
                "update one_time set used_at = ? where kind = ? and used_at is null",
                clock.instant(),
                OneTimeKind.FIRST_ADMINISTRATOR);
        oneTimes.issue(OneTimeKind.FIRST_ADMINISTRATOR, code.toString(), null, null);
        audit.record(actor.code(), "account.administrator.code", "PERSON", "-", null);
        return code.toString();
    }

    /**
     * Makes the actor a manager of the central office.
     *
     * @throws InvalidField for {@code code}
     */
    @OwnMatter("the code makes them an administrator themselves")
    @Transactional(dontRollbackOn = InvalidField.class)
    public void redeem(Actor actor, String typed, String from) {
        String key = "administrator";
        if (failedTries.isTooMany(key, from)) {
            throw new BusinessException("account.signIn.wait", FailedTries.WINDOW.toMinutes());
        }
        String code = typed == null ? "" : typed.strip().toUpperCase(java.util.Locale.ROOT);
        if (oneTimes.use(OneTimeKind.FIRST_ADMINISTRATOR, code).isEmpty()) {
            failedTries.add(key, from);
            throw new InvalidField("code", "account.administrator.refused");
        }
        String office = offices.central();
        memberships.begin(actor.code(), office, Role.MANAGER);
        audit.record(actor.code(), "account.administrator.first", "ORGANISATION", office, null);
    }
}
