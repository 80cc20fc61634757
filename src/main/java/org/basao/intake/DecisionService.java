package org.basao.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.basao.intake.api.DraftDecision;
import org.basao.intake.domain.DecisionSheet;
import org.basao.kernel.VietnameseText;
import org.basao.platform.config.Days;
import org.basao.platform.error.InvalidField;
import org.basao.platform.error.InvalidFields;
import org.basao.platform.security.Acting;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.DecisionScans;
import org.basao.register.RecognitionPlans;
import org.basao.register.RegisterService;
import org.basao.register.api.DecisionLevel;
import org.basao.register.api.PlannedRecognition;
import org.basao.register.api.RecordDecision;
import org.basao.register.api.RecordDecision.Recognition;
import org.basao.register.api.RegisterEvent.CertificateIssued;
import org.basao.register.api.RegisterPermission;
import org.basao.register.api.RowOfDecision;

/** A decision for many products at once: tried as often as one likes, then issued whole or not at all. */
@ApplicationScoped
@Transactional
public class DecisionService {
    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 60;

    private RecognitionPlans plans;
    private RegisterService register;
    private DecisionScans scans;
    private Clock clock;

    protected DecisionService() {}

    @Inject
    public DecisionService(RecognitionPlans plans, RegisterService register, DecisionScans scans, Clock clock) {
        this.plans = plans;
        this.register = register;
        this.scans = scans;
        this.clock = clock;
    }

    /**
     * Says what each row would do. Nothing is stored.
     *
     * @throws InvalidFields if the decision itself lacks something or breaks a rule
     */
    @RegisterPermission.Needed(RegisterPermission.RECOGNISE)
    public List<PlannedRecognition> tryOut(Actor actor, DraftDecision draft) {
        RecognitionPlans.Heading heading = heading(actor, draft);
        return plans.plan(actor, heading, DecisionSheet.read(draft.rows()));
    }

    /**
     * Issues a certificate for each row.
     *
     * @throws InvalidField for {@code rows} if any row has a fault: then none is issued
     * @throws InvalidFields if the decision itself lacks something or breaks a rule
     */
    @RegisterPermission.Needed(RegisterPermission.RECOGNISE)
    public List<CertificateIssued> issue(Actor actor, DraftDecision draft) {
        RecognitionPlans.Heading heading = heading(actor, draft);
        List<RowOfDecision> rows = DecisionSheet.read(draft.rows());
        List<PlannedRecognition> planned = plans.plan(actor, heading, rows);
        long faulty = planned.stream().filter(row -> !row.isGood()).count();
        if (faulty > 0) {
            throw new InvalidField("rows", "register.plan.faulty", faulty);
        }
        List<Recognition> recognitions = new ArrayList<>();
        for (PlannedRecognition plan : planned) {
            RowOfDecision row = rows.get(plan.row());
            recognitions.add(new Recognition(
                    plan.product(),
                    row.certificate(),
                    row.stars(),
                    row.potentialFiveStar(),
                    row.score(),
                    plan.placeName()));
        }
        return register.recordDecision(
                actor,
                new RecordDecision(
                        heading.issuer(),
                        heading.level(),
                        heading.number(),
                        heading.signedOn(),
                        optional(draft.signer()),
                        recognitions,
                        optional(draft.scan())));
    }

    /**
     * Keeps a signed paper for a decision that will be issued with it; otherwise it is collected after a day.
     *
     * @return its key, for {@link DraftDecision}
     * @throws InvalidField for {@code scan} if it is empty, too large or of a wrong type
     */
    @RegisterPermission.Needed(RegisterPermission.RECOGNISE)
    public String keepScan(Actor actor, String name, InputStream content) {
        return scans.keep(actor, name, content).key();
    }

    private RecognitionPlans.Heading heading(Actor actor, DraftDecision draft) {
        new InvalidFields.Checks()
                .run(() -> text("issuer", draft.issuer(), LONGEST))
                .run(() -> text("number", draft.number(), LONGEST_NUMBER))
                .run(() -> expectSigned(draft))
                .run(() -> expectDecider(actor, draft.level()))
                .run(() -> expectShort("signer", draft.signer()))
                .end();
        return new RecognitionPlans.Heading(
                text("issuer", draft.issuer(), LONGEST),
                draft.level(),
                text("number", draft.number(), LONGEST_NUMBER),
                draft.signedOn());
    }

    private void expectSigned(DraftDecision draft) {
        if (draft.signedOn() == null) {
            throw new InvalidField("signedOn", "register.plan.day");
        }
        if (draft.signedOn().isAfter(Days.today(clock))) {
            throw new InvalidField("signedOn", "register.error.futureDecision", Days.written(draft.signedOn()));
        }
    }

    /** The same as when it is recorded, but next to its field. */
    private static void expectDecider(Actor actor, DecisionLevel level) {
        if (level == null) {
            throw new InvalidField("level", "register.text.missing");
        }
        Side decider = level == DecisionLevel.CENTRAL ? Side.CENTRAL : Side.PROVINCE;
        if (actor.acting().map(Acting::side).filter(side -> side != decider).isPresent()) {
            throw new InvalidField("level", "register.error.decider");
        }
    }

    private static void expectShort(String field, String typed) {
        if (typed != null && typed.length() > LONGEST) {
            throw new InvalidField(field, "register.text.long", LONGEST);
        }
    }

    private static String text(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidField(field, "register.text.missing");
        }
        String text = VietnameseText.composed(typed).strip().replaceAll("\\s+", " ");
        if (text.length() > longest) {
            throw new InvalidField(field, "register.text.long", longest);
        }
        return text;
    }

    private static String optional(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
