// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

/** How the user is shown to Kontek; the API key goes with every call in either way. */
public enum Authentication {
    /** User name and password with every call. */
    BASIC,
    /** A login call gives a token that goes with the other calls. */
    TOKEN
}
