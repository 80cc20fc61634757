package org.basao.local;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import javax.sql.DataSource;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.Rows;

/** Hands out what the server would: the data source, and an entity manager that follows the transaction of the thread. */
@ApplicationScoped
public class TestDatabase {
    private static AgroalDataSource source;
    private static EntityManagerFactory factory;
    private static Settings settings;
    private static Clock clock;

    static void use(AgroalDataSource from, EntityManagerFactory by, Settings with, Clock at) {
        source = from;
        factory = by;
        settings = with;
        clock = at;
    }

    @Produces
    @Dependent
    EntityManager entities() {
        EntityManagerFactory from = factory;
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(ofTransaction(from), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static EntityManager ofTransaction(EntityManagerFactory from) throws SystemException {
        if (com.arjuna.ats.jta.TransactionManager.transactionManager().getStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction: call a service, not the entity manager");
        }
        TransactionSynchronizationRegistry registry =
                new com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple();
        EntityManager entities = (EntityManager) registry.getResource(from);
        if (entities == null) {
            EntityManager fresh = from.createEntityManager();
            fresh.joinTransaction();
            registry.putResource(from, fresh);
            entities = fresh;
        }
        return entities;
    }

    @Produces
    @Dependent
    DataSource source() {
        return source;
    }

    @Produces
    @Dependent
    Rows rows() {
        return new Rows(source);
    }

    @Produces
    @ApplicationScoped
    Settings settings() {
        return settings;
    }

    @Produces
    @Dependent
    Clock clock() {
        return clock;
    }
}
