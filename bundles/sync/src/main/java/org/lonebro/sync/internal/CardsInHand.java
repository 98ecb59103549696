// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.ConnectionName;

/**
 * Who works on which card right now. A run and a delivery that meet at one person would each send what it read before the other
 * wrote; so one goes after the other. A run waits, a delivery comes back.
 */
public final class CardsInHand {
    private final Map<Held, List<Runnable>> held = new HashMap<>();

    private record Held(ConnectionName connection, HrEmployeeId card) {}

    /** Takes a card; false if somebody has it. */
    public synchronized boolean take(ConnectionName connection, HrEmployeeId card) {
        return held.putIfAbsent(new Held(connection, card), new ArrayList<>(1)) == null;
    }

    /** Does it once the card is free, now if it is; by whoever puts the card down, so it must not block. */
    public void whenFree(ConnectionName connection, HrEmployeeId card, Runnable action) {
        synchronized (this) {
            List<Runnable> waiting = held.get(new Held(connection, card));
            if (waiting != null) {
                waiting.add(action);
                return;
            }
        }
        action.run();
    }

    /** Takes each card as soon as it is free. Whoever holds single cards never waits for another, so this ends. */
    public synchronized void takeAll(ConnectionName connection, Collection<HrEmployeeId> cards)
            throws InterruptedException {
        List<HrEmployeeId> taken = new ArrayList<>(cards.size());
        try {
            for (HrEmployeeId card : cards) {
                while (held.containsKey(new Held(connection, card))) {
                    wait();
                }
                held.put(new Held(connection, card), new ArrayList<>(1));
                taken.add(card);
            }
        } catch (InterruptedException stopped) {
            putDown(connection, taken);
            throw stopped;
        }
    }

    public void putDown(ConnectionName connection, Collection<HrEmployeeId> cards) {
        List<Runnable> free = new ArrayList<>();
        synchronized (this) {
            for (HrEmployeeId card : cards) {
                List<Runnable> waiting = held.remove(new Held(connection, card));
                free.addAll(waiting == null ? List.of() : waiting);
            }
            notifyAll();
        }
        free.forEach(Runnable::run);
    }
}
