package org.basao.search;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.time.LocalDate;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.config.Days;
import org.basao.platform.persistence.CodeKind;
import org.basao.platform.security.Actor;

/** Words, pins and the index; the central office reaches all of them. */
public final class SearchUseCases implements FeatureUseCases {
    private static final String RULE = "mắm nhút = nhút chua";
    private static final String ALL = "the central office reaches all";

    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(SearchWordsService.class, "addSynonym")
                        .own(actor -> args(RULE))
                        .noForeign(ALL)
                        .noVersion("changes no row"),
                useCase(SearchWordsService.class, "changeSynonym")
                        .own(actor -> args(added(world), "mắm nhút = nhút muối"))
                        .noForeign(ALL)
                        .stale(actor -> args("mắm nào đó = mắm khác", RULE)),
                useCase(SearchWordsService.class, "removeSynonym")
                        .own(actor -> args(added(world)))
                        .noForeign(ALL)
                        .noVersion("answers that there is no such rule"),
                useCase(SearchWordsService.class, "pin")
                        .own(actor -> args("chè", world.product(world.producerHere()), tomorrow(world), "mùa chè"))
                        .foreign(actor -> args("chè", world.issue(CodeKind.PRODUCT), tomorrow(world), "mùa chè"))
                        .noVersion("the last end and reason hold"),
                useCase(SearchWordsService.class, "unpin")
                        .own(actor -> args("chè", world.product(world.producerHere())))
                        .noForeign(ALL)
                        .noVersion("answers that there is no such pin"),
                useCase(IndexService.class, "rebuild")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("changes no row"),
                useCase(IndexService.class, "reconcile")
                        .own(actor -> args())
                        .noForeign("takes no row")
                        .noVersion("changes no row"));
    }

    private static String added(World world) {
        boolean unused = world.get(SearchWordsService.class).addSynonym(Actor.command("harness"), RULE);
        return RULE;
    }

    private static LocalDate tomorrow(World world) {
        return LocalDate.ofInstant(world.now(), Days.ZONE).plusDays(1);
    }
}
