// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.Fingerprint;

/** The first 128 bits of HMAC-SHA-256 over context, a mark of what is printed, and the bytes. */
public final class Prints implements Fingerprints {
    static final String ALGORITHM = "HmacSHA256";
    private static final byte BYTES = 1;
    private static final byte VALUES = 2;

    private final ThreadLocal<Digest> digests;

    public Prints(StoreKeys keys) {
        SecretKey key = keys.printing();
        this.digests = ThreadLocal.withInitial(() -> new Digest(key));
    }

    @Override
    public Fingerprint of(String context, ByteBuffer bytes) {
        return digests.get().of(context, BYTES, bytes);
    }

    @Override
    public Fingerprint of(String context, FieldValues values) {
        return digests.get().of(context, VALUES, ByteBuffer.wrap(values.toBytes()));
    }

    /** One thread's digest; remembers the bytes of the context it last met, which is the same for a whole run. */
    private static final class Digest {
        private final Mac mac;
        private final byte[] out = new byte[32];
        private @Nullable String context;
        private byte[] prefix = new byte[0];

        Digest(SecretKey key) {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("This Java has no " + ALGORITHM, missing);
            }
        }

        Fingerprint of(String newContext, byte kind, ByteBuffer bytes) {
            if (!Objects.equals(newContext, context)) {
                byte[] utf8 = newContext.getBytes(StandardCharsets.UTF_8);
                prefix = ByteBuffer.allocate(Integer.BYTES + utf8.length)
                        .putInt(utf8.length)
                        .put(utf8)
                        .array();
                context = newContext;
            }
            try {
                mac.update(prefix);
                mac.update(kind);
                mac.update(bytes);
                mac.doFinal(out, 0);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("The digest does not fit", impossible);
            }
            ByteBuffer digest = ByteBuffer.wrap(out);
            return new Fingerprint(digest.getLong(), digest.getLong());
        }
    }
}
