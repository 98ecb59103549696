// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

/** A setting that cannot be used; the message names it and shows no secret. */
final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String setting, String problem) {
        super("The setting " + setting + " of " + StoreComponent.PID + " cannot be used: " + problem);
    }
}
