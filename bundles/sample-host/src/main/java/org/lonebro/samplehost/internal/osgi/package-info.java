// SPDX-License-Identifier: Apache-2.0
/** Configuration and services: the only place that knows the framework. */
@NullMarked
package org.lonebro.samplehost.internal.osgi;

import org.jspecify.annotations.NullMarked;
