package io.fupin.privacy;

import io.fupin.region.RegionCode;

/**
 * Identity numbers and other sensitive text at rest. Encrypted with AES-GCM under a key with an id (rotation: new values use the
 * newest key, old ones stay readable); looked up through an HMAC. Keys come from the environment or a file made on first start.
 */
public interface IdentityVault {

    /** Ciphertext as text, with the key's id in front; never the same twice. */
    String seal(String clear);

    /** @throws IllegalStateException when the key is gone or the text was tampered with */
    String open(String sealed);

    /**
     * Keyed hash for look-up, over the first 18 characters in upper case: a disability certificate carries the identity number in
     * front (policy 5.4 DQ-2).
     */
    String lookupHash(String idNumber);

    /** As {@link #mask(String, RegionCode)}, where no county is at hand. */
    String mask(String idNumber);

    /**
     * For screens: the first and last characters that the county shows ({@code id-display-mask}, usually six and four). A number too
     * short for it is hidden in full.
     */
    String mask(String idNumber, RegionCode county);
}
