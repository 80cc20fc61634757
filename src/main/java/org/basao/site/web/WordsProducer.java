package org.basao.site.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Gives pages the words of the language they are asked for in. */
@ApplicationScoped
public class WordsProducer {
    @Produces
    @Named("words")
    @RequestScoped
    public Words words(Visit visit) {
        return new Words(visit.language());
    }
}
