// SPDX-License-Identifier: Apache-2.0
/** What goes from HR to the payroll: exports and saved cards, beside what the network allows. */
@NullMarked
package org.lonebro.itests.bench.outgoing;

import org.jspecify.annotations.NullMarked;
