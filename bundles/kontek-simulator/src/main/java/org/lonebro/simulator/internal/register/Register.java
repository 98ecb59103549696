// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The records of one company in order of id, each kept as the bytes version 5 sends, so that a page is a row of copies.
 * Every record begins with its id.
 */
public final class Register {
    /** Numbers by size, then the rest by letter. */
    static final Comparator<String> BY_ID = Comparator.comparing((String id) -> !isNumber(id))
            .thenComparingInt(id -> isNumber(id) ? id.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private static final int ID_BEGINS = "{\"id\":\"".length();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private byte[][] records;
    private int size;

    public Register(List<byte[]> records) {
        this.records = records.toArray(new byte[0][]);
        this.size = this.records.length;
        Arrays.sort(this.records, Comparator.comparing(Register::idOf, BY_ID));
    }

    /** Some records in a row and how many there are in all. */
    public record Slice(List<byte[]> records, int total) {}

    /** At most {@code count} records after the first {@code from}. */
    public Slice slice(long from, int count) {
        return reading(() -> {
            int begin = (int) Math.min(from, size);
            int end = (int) Math.min((long) begin + count, size);
            return new Slice(List.of(Arrays.copyOfRange(records, begin, end)), size);
        });
    }

    public Optional<byte[]> find(String id) {
        return reading(() -> {
            int at = indexOf(id);
            return at < 0 ? Optional.empty() : Optional.of(records[at]);
        });
    }

    public int size() {
        return reading(() -> size);
    }

    /** Nobody reads or writes while the action runs. */
    public <T> T exclusively(Supplier<T> action) {
        lock.writeLock().lock();
        try {
            return action.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Puts a record in its place, over an older one of the same id. */
    public void put(byte[] record) {
        exclusively(() -> {
            int at = indexOf(idOf(record));
            if (at < 0) {
                insert(-at - 1, record);
            } else {
                records[at] = record;
            }
            return record;
        });
    }

    /** Says whether there was one. */
    public boolean remove(String id) {
        return exclusively(() -> {
            int at = indexOf(id);
            if (at < 0) {
                return false;
            }
            System.arraycopy(records, at + 1, records, at, size - at - 1);
            size--;
            return true;
        });
    }

    private <T> T reading(Supplier<T> action) {
        lock.readLock().lock();
        try {
            return action.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void insert(int at, byte[] record) {
        if (size == records.length) {
            records = Arrays.copyOf(records, size + 16 + size / 8);
        }
        System.arraycopy(records, at, records, at + 1, size - at);
        records[at] = record;
        size++;
    }

    private int indexOf(String id) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = BY_ID.compare(idOf(records[middle]), id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    static String idOf(byte[] record) {
        int end = ID_BEGINS;
        while (record[end] != '"') {
            end++;
        }
        return new String(record, ID_BEGINS, end - ID_BEGINS, StandardCharsets.ISO_8859_1);
    }

    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
