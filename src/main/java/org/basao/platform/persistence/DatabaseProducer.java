package org.basao.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Hands the server's data source to CDI; the entity manager is a bean of the server's own. */
@ApplicationScoped
public class DatabaseProducer {
    @Resource(lookup = "java:app/jdbc/basao")
    private DataSource source;

    @Produces
    @Dependent
    public DataSource source() {
        return source;
    }

    @Produces
    @Dependent
    public Rows rows(DataSource from) {
        return new Rows(from);
    }
}
