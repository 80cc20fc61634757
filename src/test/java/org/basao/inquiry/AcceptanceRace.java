package org.basao.inquiry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.basao.inquiry.api.Accept;
import org.basao.inquiry.api.Accept.Part;
import org.basao.local.ServiceContainer;
import org.basao.platform.error.BusinessException;
import org.basao.platform.persistence.Rows;
import org.basao.platform.security.Actor;
import org.basao.platform.security.Side;

/**
 * Many people of one buyer accept the same offer at the same moment: some whole, some a line each, some a little of a line. Each is a
 * thread of its own, and a few of the acceptances meet the end of the offer.
 */
final class AcceptanceRace {
    static final int LINES = 5;

    private final ServiceContainer services;
    private final Rows rows;
    final DealWorld world;

    AcceptanceRace(ServiceContainer services) {
        this.services = services;
        this.rows = services.get(Rows.class);
        this.world = new DealWorld(services, LINES);
    }

    /**
     * What came of it.
     *
     * @param failures what was neither a deal nor a refusal in words
     */
    record Result(int deals, int refused, List<Throwable> failures) {}

    Result run(int people) throws Exception {
        List<Actor> buyers = new ArrayList<>();
        for (int i = 0; i < Math.min(people, 20); i++) {
            buyers.add(world.member(world.buyer.actingFor(), Side.BUYER));
        }
        CyclicBarrier start = new CyclicBarrier(people);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Actor buyer = buyers.get(i % buyers.size());
            Accept command = command(i);
            tries.add(() -> {
                start.await();
                return accepted(buyer, command);
            });
        }
        int made = 0;
        int refused = 0;
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (Future<Integer> one : threads.invokeAll(tries)) {
                try {
                    made += one.get();
                    refused += 1 - one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        }
        return new Result(made, refused, failures);
    }

    private int accepted(Actor buyer, Accept command) {
        try {
            return services.get(AcceptanceService.class).accept(buyer, command).isEmpty() ? 0 : 1;
        } catch (BusinessException refused) {
            return 0;
        }
    }

    private Accept command(int i) {
        int line = i % LINES + 1;
        return switch (i % 4) {
            case 0 -> Accept.whole(world.round);
            case 1 -> new Accept(world.round, List.of(new Part(line, new BigDecimal("50"))));
            case 2 -> new Accept(world.round, List.of(new Part(line, new BigDecimal("30"))));
            default ->
                new Accept(
                        world.round,
                        List.of(new Part(line, new BigDecimal("1")), new Part(line % LINES + 1, new BigDecimal("50"))));
        };
    }

    /** Lines of the request of which more was accepted than asked. */
    long beyond() {
        return count("select count(*) from request_line w where w.request_id = (select id from request where code = ?)"
                + " and (w.accepted_base > w.base_quantity or w.accepted_base is distinct from"
                + " (select sum(a.base_quantity) from acceptance a where a.request_line_id = w.id))");
    }

    /** Acceptances of all lines. */
    long acceptances() {
        return count("select count(*) from acceptance a join deal d on d.id = a.deal_id"
                + " where d.request_id = (select id from request where code = ?)");
    }

    /** Lines that were accepted at all. */
    long taken() {
        return count("select count(distinct a.request_line_id) from acceptance a join deal d on d.id = a.deal_id"
                + " where d.request_id = (select id from request where code = ?)");
    }

    long deals() {
        return count("select count(*) from deal where request_id = (select id from request where code = ?)");
    }

    private long count(String sql) {
        return rows.first(sql, row -> row.getLong(1), world.request).orElseThrow();
    }
}
