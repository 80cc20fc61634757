package org.basao.local;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Quick layers first, so that the application starts meanwhile; the check of the server's log comes last of all. */
public final class LayerOrder implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor test) -> test.getTestClass() == ServerLogE2E.class)
                        .thenComparing(test -> Layer.of(test.getTestClass().getName()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }
}
