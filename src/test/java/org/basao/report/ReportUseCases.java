package org.basao.report;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;
import org.basao.register.RegisterUseCases;
import org.basao.report.api.MakeReport;
import org.basao.report.api.ReportReason;

/** Reports on products, decided by officers. */
public final class ReportUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(ReportService.class, "uphold")
                        .own(actor -> args(report(world, world.producerHere()), 1L, "Nhãn ghi sai"))
                        .foreign(actor -> args(beyond(world, actor), 1L, "Nhãn ghi sai"))
                        .stale(actor -> args(report(world, world.producerHere()), 7L, "Nhãn ghi sai")),
                useCase(ReportService.class, "dismiss")
                        .own(actor -> args(report(world, world.producerHere()), 1L, "Nhãn đúng"))
                        .foreign(actor -> args(beyond(world, actor), 1L, "Nhãn đúng"))
                        .stale(actor -> args(report(world, world.producerHere()), 7L, "Nhãn đúng")));
    }

    private static String report(World world, String holder) {
        String product = RegisterUseCases.certified(world, holder);
        return world.get(ReportService.class)
                .report(new MakeReport(
                        product, ReportReason.WRONG_FACTS, "Nhãn ghi khác trang", "dan@example.vn", Language.VI));
    }

    private static String beyond(World world, Actor actor) {
        boolean central =
                actor.acting().filter(one -> one.side() == Side.CENTRAL).isPresent();
        return central ? world.issue(CodeKind.PRODUCT_REPORT) : report(world, world.producerBeyond(actor));
    }
}
