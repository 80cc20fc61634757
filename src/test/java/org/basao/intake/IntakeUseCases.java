package org.basao.intake;

import static org.basao.access.GuardedUseCase.args;
import static org.basao.access.GuardedUseCase.useCase;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basao.access.FeatureUseCases;
import org.basao.access.GuardedUseCase;
import org.basao.access.World;
import org.basao.platform.files.FileClass;
import org.basao.platform.files.NewFile;
import org.basao.platform.files.StoredFiles;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Secrets;

/** Files of products, each office its own. */
public final class IntakeUseCases implements FeatureUseCases {
    @Override
    public List<GuardedUseCase> in(World world) {
        return List.of(
                useCase(ImportService.class, "tryOut")
                        .own(actor -> args("sản phẩm.csv", content()))
                        .noForeign("takes no row")
                        .noVersion("changes no row"),
                useCase(ImportService.class, "store")
                        .own(actor -> args(tried(world, actor, actor.actingFor()), false))
                        .foreign(actor -> args(tried(world, actor, "another office"), false))
                        .noVersion("the file is held against the register as it is then"),
                useCase(OfferSheetService.class, "tryOut")
                        .own(actor -> args("sản phẩm.csv", content()))
                        .noForeign("takes no row")
                        .noVersion("changes no row"),
                useCase(OfferSheetService.class, "store")
                        .own(actor -> args(stored(world, actor, OfferSheets.owner(actor)), false, false))
                        .foreign(actor -> args(stored(world, actor, "another producer"), false, false))
                        .noVersion("the file is held against the offers as they are then"));
    }

    private static InputStream content() {
        return new ByteArrayInputStream("Chủ thể,Tên sản phẩm".getBytes(StandardCharsets.UTF_8));
    }

    /** @return the key of a file of that owner */
    private static String stored(World world, Actor actor, String owner) {
        return world.get(StoredFiles.class)
                .add(new NewFile("sản phẩm.csv", owner, FileClass.IMPORT, actor.code()), content())
                .key();
    }

    /** A trial of that office that has ended. @return its key */
    private static String tried(World world, Actor actor, String office) {
        String file = stored(world, actor, office);
        String key = Secrets.token();
        world.rows()
                .change(
                        """
                insert into background_run
                    (key, kind, subject, input, asked_by, acting_for, asked_at, taken_at, seen_at, ended_at, result)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                        key,
                        ImportWork.KIND,
                        file,
                        "{\"file\":\"" + file + "\",\"name\":\"sản phẩm.csv\",\"dryRun\":true,\"skipBadRows\":true}",
                        actor.code(),
                        office,
                        world.now(),
                        world.now(),
                        world.now(),
                        world.now(),
                        "{\"stored\":false,\"rows\":1,\"created\":1,\"recognised\":0,\"changed\":0,\"unchanged\":0,\"refused\":0,"
                                + "\"producers\":1,\"problems\":[],\"problemCount\":0}");
        return key;
    }
}
