// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * A keyed 128-bit digest: equal inputs have equal fingerprints, and without the key nothing can be learnt from one.
 */
public record Fingerprint(long high, long low) {}
