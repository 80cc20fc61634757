package org.basao.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Hands the server's data source and entity manager to CDI, so that services do not know where they come from. */
@ApplicationScoped
public class DatabaseProducer {
    @PersistenceContext(unitName = "basao")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/basao")
    private DataSource source;

    /** A proxy that follows the transaction of the calling thread. */
    @Produces
    @Dependent
    public EntityManager entities() {
        return entities;
    }

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
