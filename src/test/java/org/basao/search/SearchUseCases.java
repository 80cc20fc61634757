package org.basao.search;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;
import org.basao.register.RegisterUseCases;

/** Words and index of the search, which belong to the centre. */
public final class SearchUseCases implements FeatureUseCases {
    private static final Actor OPERATOR = Actor.command("harness");
    private static final LocalDate UNTIL = LocalDate.of(2027, 1, 31);
    private static final String RULE = "zaza = zuzu";

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(SearchWordsService.class, "addSynonym")
                        .own(actor -> args(RULE))
                        .noForeign("there is one list for all")
                        .noVersion("changes no row"),
                useCase(SearchWordsService.class, "changeSynonym")
                        .own(actor -> args(added(world), RULE + " = zizi"))
                        .noForeign("there is one list for all")
                        .stale(actor -> args("zeze = zuzu", RULE)),
                useCase(SearchWordsService.class, "removeSynonym")
                        .own(actor -> args(added(world)))
                        .noForeign("there is one list for all")
                        .noVersion("what is gone is said to be gone"),
                useCase(SearchWordsService.class, "pin")
                        .own(actor -> args("zaza", product(world), UNTIL, "Tuần hàng Tết"))
                        .foreign(actor -> args("zaza", world.issue(CodeKind.PRODUCT), UNTIL, "Tuần hàng Tết"))
                        .noVersion("puts the newer pin in the place of the older"),
                useCase(SearchWordsService.class, "unpin")
                        .own(actor -> args("zaza", pinned(world)))
                        .noForeign("there is one list for all")
                        .noVersion("what is gone is said to be gone"),
                useCase(IndexService.class, "rebuild")
                        .own(actor -> args())
                        .noForeign("there is one index for all")
                        .noVersion("changes no row"),
                useCase(IndexService.class, "reconcile")
                        .own(actor -> args())
                        .noForeign("there is one index for all")
                        .noVersion("changes no row"));
    }

    private static String added(World world) {
        world.get(SearchWordsService.class).addSynonym(OPERATOR, RULE);
        return RULE;
    }

    private static String product(World world) {
        return RegisterUseCases.product(world, world.producerHere());
    }

    private static String pinned(World world) {
        String product = product(world);
        world.get(SearchWordsService.class).pin(OPERATOR, "zaza", product, UNTIL, "Tuần hàng Tết");
        return product;
    }
}
