// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;

/**
 * AES-256-GCM. Sealed form: the key's number (one byte, for a future change of keys), nonce, cipher text with tag. Bound to
 * the person and the purpose, not to the table: sealed bytes may move from a plan to a link, never to another person.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte KEY_NUMBER = 1;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + Nonces.LENGTH;

    /** What the sealed bytes are. */
    public enum Purpose {
        VALUES("v"),
        DECISIONS("d"),
        CASE("c"),
        FORMER_IDENTITY("f"),
        UNSEEN("u");

        private final String mark;

        Purpose(String mark) {
            this.mark = mark;
        }
    }

    private final SecretKey key;
    private final Nonces nonces = new Nonces();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Seal::cipher);

    public Seal(StoreKeys keys) {
        this.key = keys.sealing();
    }

    public byte[] seal(Purpose purpose, ConnectionName connection, PayrollEmployeeId person, byte[] clear) {
        byte[] nonce = nonces.next();
        byte[] sealed = new byte[HEAD + clear.length + TAG_BITS / Byte.SIZE];
        sealed[0] = KEY_NUMBER;
        System.arraycopy(nonce, 0, sealed, 1, nonce.length);
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound(purpose, connection, person));
            cipher.doFinal(clear, 0, clear.length, sealed, HEAD);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Cannot seal", impossible);
        }
    }

    /** @throws UnsealableException if the bytes were changed, are another person's or were sealed with another key */
    public byte[] open(Purpose purpose, ConnectionName connection, PayrollEmployeeId person, byte[] sealed) {
        if (sealed.length < HEAD + TAG_BITS / Byte.SIZE || sealed[0] != KEY_NUMBER) {
            throw new UnsealableException();
        }
        try {
            Cipher cipher = ciphers.get();
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, Nonces.LENGTH));
            cipher.updateAAD(bound(purpose, connection, person));
            return cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException changed) {
            throw new UnsealableException();
        }
    }

    private static byte[] bound(Purpose purpose, ConnectionName connection, PayrollEmployeeId person) {
        // a connection's name holds no slash
        return (purpose.mark + connection.text() + '/' + person.text()).getBytes(StandardCharsets.UTF_8);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance(CIPHER);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no " + CIPHER, missing);
        }
    }
}
