package io.fupin.privacy.vault;

import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code <key id>.<Base64 of nonce, ciphertext and tag>}; the key id is authenticated too. */
@Component
class AesGcmIdentityVault implements IdentityVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final PolicyParameters parameters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    AesGcmIdentityVault(KeySource source, PolicyParameters parameters, Clock clock) {
        this(source.load(), parameters, clock);
    }

    AesGcmIdentityVault(VaultKeys keys, PolicyParameters parameters, Clock clock) {
        this.keys = keys;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String seal(String clear) {
        String id = keys.newestId();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return id + "." + Base64.getEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String open(String sealed) {
        int dot = sealed.indexOf('.');
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(dot + 1));
            if (dot < 1 || bytes.length < NONCE_BYTES) {
                throw new IllegalStateException("密文已损坏");
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, sealed.substring(0, dot), nonce)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("密文已损坏", e);
        }
    }

    @Override
    public String lookupHash(String idNumber) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.lookup());
            byte[] hash = mac.doFinal(IdentityNumbers.identityPart(idNumber).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String mask(String idNumber) {
        return mask(idNumber, RegionCode.NATION);
    }

    @Override
    public String mask(String idNumber, RegionCode county) {
        return IdentityMask.parse(parameters.text("id-display-mask", county, LocalDate.now(clock))).apply(idNumber);
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.encryption(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
