package org.basao.local;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.basao.platform.config.ClockProducer;
import org.basao.platform.config.Settings;
import org.basao.platform.persistence.DatabaseProducer;
import org.basao.platform.persistence.SchemaVersion;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * The services of the application in a plain JVM: Weld, EclipseLink and Narayana in the place of the server, on a real database.
 * What needs a server (pages, REST, scheduled work) is left out; the outbox is emptied by calling it (see ADR 0003).
 */
public final class ServiceContainer implements AutoCloseable {
    private static final Set<String> SERVER_ONLY = Set.of(
            DatabaseProducer.class.getName(),
            ClockProducer.class.getName(),
            Settings.class.getName(),
            SchemaVersion.class.getName());

    private final AgroalDataSource source;
    private final EntityManagerFactory factory;
    private final SeContainer container;
    private final TestClock clock;

    private ServiceContainer(
            AgroalDataSource source, EntityManagerFactory factory, SeContainer container, TestClock clock) {
        this.source = source;
        this.factory = factory;
        this.container = container;
        this.clock = clock;
    }

    /**
     * Starts the services on a migrated database.
     *
     * @param url as the application's role would connect
     * @param environment the settings as environment variables
     * @param clock the time that all rules see
     */
    public static ServiceContainer start(
            String url, String user, String password, Map<String, String> environment, TestClock clock) {
        for (String store : new String[] {null, "stateStore", "communicationStore"}) {
            ObjectStoreEnvironmentBean memory = BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store);
            memory.setObjectStoreType(VolatileStore.class.getName());
            memory.setObjectStoreDir("target/transactions");
        }
        arjPropertyManager.getCoordinatorEnvironmentBean().setDefaultTimeout(120);
        AgroalDataSource source = source(url, user, password);
        List<String> entities = classes("target/classes").stream()
                .filter(type ->
                        type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class))
                .map(Class::getName)
                .toList();
        EntityManagerFactory factory =
                new PersistenceProvider().createContainerEntityManagerFactory(new TestUnit(source, entities), Map.of());
        TestDatabase.use(source, factory, new Settings(environment), clock);
        SeContainerInitializer initializer = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new com.arjuna.ats.jta.cdi.TransactionExtension())
                .addBeanClasses(TestDatabase.class);
        initializer.addBeanClasses(services().toArray(Class<?>[]::new));
        initializer.addBeanClasses(ownBeansOfTests().toArray(Class<?>[]::new));
        return new ServiceContainer(source, factory, initializer.initialize(), clock);
    }

    private static AgroalDataSource source(String url, String user, String password) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(12)
                            .transactionIntegration(new NarayanaTransactionIntegration(
                                    com.arjuna.ats.jta.TransactionManager.transactionManager(),
                                    new com.arjuna.ats.internal.jta.transaction.arjunacore
                                            .TransactionSynchronizationRegistryImple()))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every bean of the application that needs no server. */
    private static List<Class<?>> services() {
        return classes("target/classes").stream()
                .filter(type -> type.isAnnotationPresent(ApplicationScoped.class)
                        || type.isAnnotationPresent(Interceptor.class))
                .filter(type -> !type.getName().contains(".web.")
                        && !type.getName().startsWith("org.basao.site.")
                        && !SERVER_ONLY.contains(type.getName()))
                .filter(ServiceContainer::needsNoServer)
                .toList();
    }

    /** Recorders and the like that tests declare as nested classes. */
    private static List<Class<?>> ownBeansOfTests() {
        return classes("target/test-classes").stream()
                .filter(type -> type.isMemberClass() && type.isAnnotationPresent(ApplicationScoped.class))
                .toList();
    }

    private static List<Class<?>> classes(String folder) {
        Path root = Path.of(folder);
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("org/basao"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                found.add(Class.forName(name, false, ServiceContainer.class.getClassLoader()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Executors come from the server only. */
    private static boolean needsNoServer(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .noneMatch(field -> field.isAnnotationPresent(jakarta.annotation.Resource.class));
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    public TestClock clock() {
        return clock;
    }

    @Override
    public void close() {
        container.close();
        factory.close();
        source.close();
    }
}
