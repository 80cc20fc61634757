package org.basao.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.basao.bench.Case.Question;
import org.basao.local.LocalStack;
import org.basao.local.StartFailure;
import org.basao.platform.config.Days;
import org.basao.platform.i18n.Language;
import org.basao.platform.persistence.Rows;
import org.basao.site.web.Address;
import org.basao.site.web.Section;

/** {@code ./mvnw -Pbench}: starts a stack, measures, prints one table, stops the stack. */
public final class Bench {
    private static final String SECRET = "only for measuring, never for anything else";
    private static final int TOGETHER = 16;
    private static final int STEADY = 50;
    private static final int MOST_ROUNDS = 5;
    private static final double FASTER = 1.05;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);

    private final LocalStack stack;
    private final URI application;

    private Bench(LocalStack stack, URI application) {
        this.stack = stack;
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path folder = Path.of(System.getProperty("basedir"), "target", "bench");
        LocalStack stack = LocalStack.apart(folder, SECRET);
        Thread stop = new Thread(stack::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            URI application = stack.start(Path.of(System.getProperty("basao.war")), "127.0.0.1");
            new Bench(stack, application).run(Integer.getInteger("bench.products", 20_000));
        } catch (StartFailure e) {
            System.err.println("[ERROR] " + e.getMessage());
            System.exit(1);
        } finally {
            stack.stop();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private void run(int count) throws Exception {
        Rows rows = new Rows(stack.database().application());
        Clock clock = Clock.system(Days.ZONE);
        Filling filling = new Filling(stack, rows, clock, SECRET);
        Map<String, Double> once = filling.of(count);
        Yardstick yardstick = new Yardstick(stack.elasticsearch());
        yardstick.fill(rows);
        Products products = new Products(rows, Days.today(clock));
        Processes processes = new Processes(stack.processes());
        Map<Case, Load> loads = new LinkedHashMap<>();
        chosen(Stream.concat(Stream.of(yardstick.asCase()), cases(products)))
                .forEach(one -> loads.put(one, new Load(one)));
        warm(loads);
        List<Measured> measured = new ArrayList<>();
        for (Map.Entry<Case, Load> one : loads.entrySet()) {
            measured.add(measure(one.getKey(), one.getValue(), processes));
        }
        new Table(count, measured, once, processes.memory()).print(System.out);
    }

    private static List<Case> chosen(Stream<Case> cases) {
        String only = System.getProperty("bench.only", "");
        Set<String> names = Set.of(only.split(",", -1));
        return cases.filter(one -> only.isEmpty() || names.contains(one.name())).toList();
    }

    private Stream<Case> cases(Products products) {
        String search = application + "/api/v1/products?size=24&q=";
        return Stream.of(
                new Case("search", turn -> Question.get(search + Products.encoded(products.query(turn)))),
                new Case("search-zipf", turn -> Question.get(search + Products.encoded(products.popularQuery(turn)))),
                new Case(
                        "results",
                        turn -> Question.browse(application + "/san-pham?q=" + Products.encoded(products.query(turn)))),
                new Case(
                        "product",
                        turn -> Question.get(application + "/api/v1/products/"
                                + products.product(turn).code())),
                new Case("product-page", turn -> Question.browse(application + page(products.product(turn)))),
                new Case(
                        "suggestions",
                        turn -> Question.get(
                                application + "/api/v1/suggestions?q=" + Products.encoded(products.begun(turn)))),
                new Case("static", turn -> Question.browse(application + "/assets/basao.css")));
    }

    private static String page(Products.Product product) {
        return Address.of(Section.PRODUCTS, Language.VI, product.name(), product.code())
                .path();
    }

    /** Asks for all of it in turn until nothing gets faster any more: for its first minutes a server is busy compiling itself. */
    private static void warm(Map<Case, Load> loads) throws IOException, InterruptedException {
        Map<Case, Double> before = new LinkedHashMap<>();
        boolean faster = true;
        for (int round = 1; faster && round <= MOST_ROUNDS; round++) {
            System.out.println("  warming, round " + round);
            faster = false;
            for (Map.Entry<Case, Load> one : loads.entrySet()) {
                try (Client client = new Client(TOGETHER)) {
                    double rate = one.getValue().closed(client, TOGETHER, Duration.ofSeconds(SECONDS));
                    Double last = before.put(one.getKey(), rate);
                    faster |= last == null || rate > last * FASTER;
                }
            }
        }
    }

    private static Measured measure(Case one, Load load, Processes processes) throws IOException, InterruptedException {
        System.out.println("  measuring " + one.name());
        try (Client client = new Client(TOGETHER)) {
            double alone = load.closed(client, 1, Duration.ofSeconds(SECONDS / 2));
            long answers = client.counted().answers();
            Map<String, Double> before = processes.cpu();
            double together = load.closed(client, TOGETHER, Duration.ofSeconds(SECONDS));
            Map<String, Double> after = processes.cpu();
            double made = Math.max(1, client.counted().answers() - answers);
            Map<String, Double> cpu = new LinkedHashMap<>();
            after.forEach((name, millis) -> cpu.put(name, (millis - before.get(name)) / made));
            double[] took = load.open(client, STEADY, Duration.ofSeconds(SECONDS), TOGETHER);
            return new Measured(
                    one.name(),
                    alone,
                    together,
                    took[took.length / 2],
                    took[took.length * 99 / 100],
                    cpu,
                    client.counted());
        }
    }
}
