// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.nio.ByteBuffer;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.sync.Fingerprint;
import org.osgi.annotation.versioning.ProviderType;

/** Makes keyed fingerprints; the key is the store's. Safe for use by several threads. */
@ProviderType
public interface Fingerprints {
    /**
     * @param context the rules in force and what kind of thing it is; part of the digest
     * @param bytes read from position to limit; the position moves
     */
    Fingerprint of(String context, ByteBuffer bytes);

    Fingerprint of(String context, FieldValues values);

    /** Of a normalised identity number, the same under any rules: it finds people, not changes. */
    default Fingerprint identity(String number) {
        return of(
                "identity",
                FieldValues.builder().set(EmployeeField.IDENTITY_NUMBER, number).build());
    }
}
