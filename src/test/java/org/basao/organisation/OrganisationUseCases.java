package org.basao.organisation;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.organisation.api.CorrectOrganisation;
import org.basao.organisation.api.DescribeOrganisation;
import org.basao.organisation.api.EntityType;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Role;

/** The own organisation with its papers, and what officers decide about those of their territory. */
public final class OrganisationUseCases implements FeatureUseCases {
    private static final String OWN = "the own organisation";
    private static final String ONCE = "a claim is decided once, see ClaimIT";
    private static final String WHY = "thiếu giấy đăng ký";
    private static final long OLD = 7;

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(OrganisationService.class, "describe")
                        .own(actor -> args(new DescribeOrganisation(0, "Bản Lướt", "Chè cổ thụ", "Old trees")))
                        .noForeign(OWN)
                        .stale(actor -> args(new DescribeOrganisation(OLD, "Bản Lướt", "Chè cổ thụ", "Old trees"))),
                useCase(OrganisationService.class, "sendAgain")
                        .own(actor -> args(sentBack(world, actor.actingFor(), 0)))
                        .noForeign(OWN)
                        .stale(actor -> args(sentBack(world, actor.actingFor(), OLD))),
                useCase(OrganisationService.class, "verify")
                        .own(actor -> args(pending(world, world.producerHere()), 0L))
                        .foreign(actor -> args(pending(world, world.producerBeyond(actor)), 0L))
                        .stale(actor -> args(pending(world, world.producerHere()), OLD)),
                useCase(OrganisationService.class, "sendBack")
                        .own(actor -> args(pending(world, world.producerHere()), 0L, WHY))
                        .foreign(actor -> args(pending(world, world.producerBeyond(actor)), 0L, WHY))
                        .stale(actor -> args(pending(world, world.producerHere()), OLD, WHY)),
                useCase(OrganisationService.class, "correct")
                        .own(actor -> args(correction(world.producerHere(), 0)))
                        .foreign(actor -> args(correction(world.producerBeyond(actor), 0)))
                        .stale(actor -> args(correction(world.producerHere(), OLD))),
                useCase(OrganisationService.class, "suspend")
                        .own(actor -> args(world.producerHere(), 0L, WHY))
                        .foreign(actor -> args(world.producerBeyond(actor), 0L, WHY))
                        .stale(actor -> args(world.producerHere(), OLD, WHY)),
                useCase(OrganisationService.class, "reinstate")
                        .own(actor -> args(suspended(world, world.producerHere()), 0L, WHY))
                        .foreign(actor -> args(suspended(world, world.producerBeyond(actor)), 0L, WHY))
                        .stale(actor -> args(suspended(world, world.producerHere()), OLD, WHY)),
                useCase(ClaimService.class, "approve")
                        .own(actor -> args(claim(world, world.producerHere())))
                        .foreign(actor -> args(claim(world, world.producerBeyond(actor))))
                        .noVersion(ONCE),
                useCase(ClaimService.class, "reject")
                        .own(actor -> args(claim(world, world.producerHere()), WHY))
                        .foreign(actor -> args(claim(world, world.producerBeyond(actor)), WHY))
                        .noVersion(ONCE),
                useCase(ClaimService.class, "admit")
                        .own(actor -> args(claim(world, actor.actingFor()), Role.VIEWER))
                        .foreign(actor -> args(claim(world, world.producerHere()), Role.VIEWER))
                        .noVersion(ONCE),
                useCase(ClaimService.class, "decline")
                        .own(actor -> args(claim(world, actor.actingFor()), WHY))
                        .foreign(actor -> args(claim(world, world.producerHere()), WHY))
                        .noVersion(ONCE),
                useCase(PaperService.class, "add")
                        .own(actor -> args("giay-dang-ky.pdf", paper()))
                        .noForeign(OWN)
                        .noVersion("adds"),
                useCase(PaperService.class, "remove")
                        .own(actor -> args(added(world, actor.actingFor())))
                        .foreign(actor -> args(added(world, world.producerHere())))
                        .noVersion("a paper that is gone is found no more"));
    }

    private static CorrectOrganisation correction(String organisation, long version) {
        return new CorrectOrganisation(
                organisation, version, "HTX Chè Tà Xùa", EntityType.COOPERATIVE, null, "viết sai tên");
    }

    private static long sentBack(World world, String organisation, long version) {
        world.rows()
                .change(
                        "update organisation set verification = 'NEEDS_REVISION', verification_reason = 'thiếu' where code = ?::bpchar",
                        organisation);
        return version;
    }

    private static String pending(World world, String organisation) {
        world.rows().change("update organisation set verification = 'PENDING' where code = ?::bpchar", organisation);
        return organisation;
    }

    private static String suspended(World world, String organisation) {
        world.rows()
                .change(
                        "update organisation set state = 'SUSPENDED', suspended_at = ?, suspension_reason = 'thiếu' where code = ?::bpchar",
                        world.now(),
                        organisation);
        return organisation;
    }

    /** Of somebody new; there is none if there is no such organisation. */
    private static String claim(World world, String organisation) {
        String code = world.issue(CodeKind.CLAIM);
        world.rows().change("""
                insert into organisation_claim (code, organisation_id, person, basis, state, claimed_at)
                select ?, id, ?, 'TAX_CODE', 'OPEN', ? from organisation where code = ?::bpchar
                """, code, world.person(), world.now(), organisation);
        return code;
    }

    private static String added(World world, String organisation) {
        StoredFiles files = world.get(StoredFiles.class);
        String key = files.add(new NewFile("giay.pdf", organisation, FileClass.ORGANISATION_PAPER, "harness"), paper())
                .key();
        var unused = files.use(key, Papers.ORGANISATION, organisation);
        return key;
    }

    private static InputStream paper() {
        return new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
