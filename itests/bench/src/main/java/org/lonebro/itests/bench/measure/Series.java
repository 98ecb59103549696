// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One work of one contender, measured several times. */
public final class Series {
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private double heap;

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void work() throws Exception;
    }

    public void measure(HeapMeter meter, Work work) throws Exception {
        meter.begin();
        long processorBegin = processorNanos();
        long begin = System.nanoTime();
        work.work();
        seconds.add((System.nanoTime() - begin) / 1e9);
        processor.add((processorNanos() - processorBegin) / 1e9);
        heap = Math.max(heap, meter.mostHeld());
    }

    /** The median. */
    public double seconds() {
        return median(seconds);
    }

    /** What this process took of the processors, all threads and its compiler included; the median. */
    public double processorSeconds() {
        return median(processor);
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The most of all rounds, in MiB. */
    public double heap() {
        return heap;
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    @Override
    public String toString() {
        return seconds.stream()
                .map(each -> String.format(Locale.ROOT, "%.2f", each))
                .collect(Collectors.joining(" "));
    }
}
