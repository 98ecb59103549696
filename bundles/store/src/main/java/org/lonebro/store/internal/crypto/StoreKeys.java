// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys that the one configured key gives: one for sealing, one for fingerprints, and a value that recognises it. */
public final class StoreKeys {
    private static final int LENGTH = 32;

    private final SecretKey sealing;
    private final SecretKey printing;
    private final byte[] checkValue;

    /** @throws IllegalArgumentException if the key has another length than 32 bytes */
    public StoreKeys(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("The key must be 32 bytes, this one is " + key.length);
        }
        SecretKeySpec root = new SecretKeySpec(key, Prints.ALGORITHM);
        this.sealing = new SecretKeySpec(derive(root, "lonebro seal 1"), "AES");
        this.printing = new SecretKeySpec(derive(root, "lonebro print 1"), Prints.ALGORITHM);
        this.checkValue = Arrays.copyOf(derive(root, "lonebro check 1"), 16);
    }

    /** @throws IllegalArgumentException if the text is not base64 of 32 bytes; the message does not show it */
    public static StoreKeys fromBase64(String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            // the cause would quote a character of the key
            throw new IllegalArgumentException("The key is not base64");
        }
        return new StoreKeys(key);
    }

    /** Tells this key from another and nothing else about it. */
    public byte[] checkValue() {
        return checkValue.clone();
    }

    SecretKey sealing() {
        return sealing;
    }

    SecretKey printing() {
        return printing;
    }

    private static byte[] derive(SecretKey root, String purpose) {
        try {
            Mac mac = Mac.getInstance(Prints.ALGORITHM);
            mac.init(root);
            mac.update(ByteBuffer.wrap(purpose.getBytes(StandardCharsets.UTF_8)));
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + Prints.ALGORITHM, missing);
        }
    }
}
