// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** One work of one contender, measured several times. */
public final class Series {
    private final List<Double> seconds = new ArrayList<>();
    private double heap;

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void work() throws Exception;
    }

    public void measure(HeapMeter meter, Work work) throws Exception {
        meter.begin();
        long begin = System.nanoTime();
        work.work();
        seconds.add((System.nanoTime() - begin) / 1e9);
        heap = Math.max(heap, meter.mostHeld());
    }

    /** The median. */
    public double seconds() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Slowest by fastest: how steady the machine was. */
    public double spread() {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0)
                / seconds.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    }

    /** The most of all rounds, in MiB. */
    public double heap() {
        return heap;
    }
}
