package org.basao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up judged queries by kind: nDCG@10 with gains 7, 3, 1 for best, good and fair, and how often nothing was found. */
final class Grades {
    private static final int DEPTH = 10;

    private final Map<String, double[]> byKind = new TreeMap<>();
    private final List<String> weak = new ArrayList<>();

    /**
     * Counts one query.
     *
     * @param grades of the hits in their order, 0 to 3
     * @param ideal the grades of all products that are worth something
     * @return its nDCG@10; 1 for nothing found where nothing is right
     */
    double count(String kind, String query, List<Integer> grades, List<Integer> ideal, Object found) {
        double best = gain(ideal.stream().sorted((a, b) -> b - a).toList());
        double share = best == 0 ? (grades.isEmpty() ? 1 : 0) : gain(grades) / best;
        double[] sum = byKind.computeIfAbsent(kind, any -> new double[3]);
        sum[0]++;
        sum[1] += share;
        sum[2] += grades.isEmpty() && best > 0 ? 1 : 0;
        if (share < 0.9) {
            weak.add("%s %.2f \"%s\" -> %s".formatted(kind, share, query, found));
        }
        return share;
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return sum;
    }

    void print(String title) {
        byKind.forEach((kind, sum) -> System.out.printf(
                "%s %s: %3.0f queries, nDCG@10 %.3f, nothing found %.1f %%%n",
                title, kind, sum[0], sum[1] / sum[0], 100 * sum[2] / sum[0]));
        System.out.printf(
                "%s in all: %.0f queries, nDCG@10 %.3f, nothing found %.1f %%%n",
                title, asked(), ndcg(), 100 * nothingFound());
        weak.forEach(line -> System.out.println("  weak: " + line));
    }

    double ndcg(String kind) {
        return byKind.get(kind)[1] / byKind.get(kind)[0];
    }

    double ndcg() {
        return sum(1) / asked();
    }

    double nothingFound() {
        return sum(2) / asked();
    }

    private double asked() {
        return sum(0);
    }

    private double sum(int which) {
        return byKind.values().stream().mapToDouble(sum -> sum[which]).sum();
    }
}
