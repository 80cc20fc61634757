package org.basao.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Puts load on one case. */
final class Load {
    private final Case asked;
    private final AtomicInteger turn = new AtomicInteger();

    Load(Case asked) {
        this.asked = asked;
    }

    /** So many ask again and again, each as soon as it has its answer. @return answers per second */
    double closed(Client client, int concurrency, Duration time) throws InterruptedException {
        long before = client.counted().answers();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        inThreads(concurrency, number -> {
            while (System.nanoTime() < end) {
                client.ask(next());
            }
        });
        return (client.counted().answers() - before) * 1e9 / (System.nanoTime() - start);
    }

    /**
     * Requests begin at fixed moments, however long others take; each is timed from the moment when it should have begun.
     *
     * @return milliseconds in order
     */
    double[] open(Client client, int perSecond, Duration time, int askers) throws InterruptedException {
        int requests = (int) (perSecond * time.toMillis() / 1000);
        double[] took = new double[requests];
        AtomicInteger number = new AtomicInteger();
        long start = System.nanoTime();
        inThreads(askers, asker -> {
            for (int i = number.getAndIncrement(); i < requests; i = number.getAndIncrement()) {
                long due = start + i * 1_000_000_000L / perSecond;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                client.ask(next());
                took[i] = (System.nanoTime() - due) / 1e6;
            }
        });
        Arrays.sort(took);
        return took;
    }

    private Case.Question next() {
        return asked.request().apply(turn.getAndIncrement());
    }

    private static void inThreads(int count, java.util.function.IntConsumer work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().name("asker " + i).start(() -> work.accept(number)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
