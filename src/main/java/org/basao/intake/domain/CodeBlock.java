package org.basao.intake.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.basao.kernel.PublicCode;
import org.basao.platform.persistence.CodeKind;

/** Public codes taken by the hundred, each never used before. */
final class CodeBlock {
    private final ImportSession session;
    private final RandomGenerator random;

    CodeBlock(ImportSession session, RandomGenerator random) {
        this.session = session;
        this.random = random;
    }

    /** Takes as many fresh codes as are wanted. */
    Deque<String> take(CodeKind kind, int wanted) {
        Deque<String> taken = new ArrayDeque<>(wanted);
        while (taken.size() < wanted) {
            String[] tried = Stream.generate(() -> PublicCode.random(random).value())
                    .limit(wanted - taken.size())
                    .toArray(String[]::new);
            taken.addAll(session.list(
                    "insert into public_code (code, kind) select code, ? from unnest(?) as code on conflict do nothing"
                            + " returning code",
                    row -> row.getString(1),
                    kind,
                    tried));
        }
        return taken;
    }
}
