package dev.stepup.footprint.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * One thing that was measured, without the library and with it, in pairs of neighbours.
 *
 * @param what what it is, for the table
 * @param without what was measured without it
 * @param with what was measured with it, in the same order
 */
record Comparison(String what, List<Double> without, List<Double> with) {

    private static final int SAMPLES = 10_000;

    static Comparison of(String what, List<Run> without, List<Run> with, ToDoubleFunction<Run> value) {
        return new Comparison(
                what,
                without.stream().mapToDouble(value).boxed().toList(),
                with.stream().mapToDouble(value).boxed().toList());
    }

    /** A line of the table: medians, what is added, the ratio of the medians and its 95 % interval by bootstrap of the pairs. */
    String line() {
        double[] ratios = new double[SAMPLES];
        Random random = new Random(1);
        for (int i = 0; i < SAMPLES; i++) {
            int[] pairs = random.ints(with.size(), 0, with.size()).toArray();
            ratios[i] = median(pick(with, pairs)) / median(pick(without, pairs));
        }
        Arrays.sort(ratios);
        double one = median(without);
        double other = median(with);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %+.1f | %.3f | %.3f – %.3f |",
                what,
                one,
                other,
                other - one,
                other / one,
                ratios[SAMPLES / 40],
                ratios[SAMPLES - SAMPLES / 40]);
    }

    private static List<Double> pick(List<Double> values, int[] indices) {
        return Arrays.stream(indices).mapToObj(values::get).toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
