// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

/** The HR register could not answer. The message holds no personal data. */
public final class RegisterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterException(String message, Throwable cause) {
        super(message, cause);
    }
}
