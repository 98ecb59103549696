// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Time, as it comes in from outside. */
public record Surroundings(Clock clock, LongSupplier nanoTime, Pause pause, RetryRule retries) {}
