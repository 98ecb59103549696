// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.Fingerprint;

record Digests() implements Fingerprints {
    @Override
    public Fingerprint of(String context, ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            ByteBuffer print = ByteBuffer.wrap(digest.digest());
            return new Fingerprint(print.getLong(), print.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Fingerprint of(String context, FieldValues values) {
        return of(context, ByteBuffer.wrap(values.toBytes()));
    }
}
