package io.fupin.privacy.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys: numbered ones that encrypt, of which the highest is used for new values, and one for look-up hashes, which cannot be
 * rotated without hashing every row anew.
 *
 * <p>Written as {@code lookup=…}, {@code 1=…}, {@code 2=…}, each 32 bytes in Base64, one per line or parted by semicolons.
 */
final class VaultKeys {

    private static final String LOOKUP = "lookup";
    private static final int KEY_BYTES = 32;

    private final Map<String, byte[]> keys;

    private VaultKeys(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    static VaultKeys generate() {
        return new VaultKeys(Map.of(LOOKUP, random(), "1", random()));
    }

    /** @throws IllegalStateException when the text is no set of keys */
    static VaultKeys parse(String text) {
        Map<String, byte[]> keys = new TreeMap<>();
        for (String line : text.replaceAll("(?m)^\\s*#.*$", "").split("[\\r\\n;]+")) {
            String entry = line.trim();
            if (entry.isEmpty()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String id = equals < 0 ? "" : entry.substring(0, equals).trim();
            if (!id.equals(LOOKUP) && !id.matches("[1-9]\\d{0,5}")) {
                throw new IllegalStateException("密钥文件有一行不是“编号=密钥”：编号应为 lookup 或正整数");
            }
            if (keys.put(id, decode(id, entry.substring(equals + 1).trim())) != null) {
                throw new IllegalStateException("密钥文件里编号 " + id + " 出现两次");
            }
        }
        if (!keys.containsKey(LOOKUP) || keys.size() < 2) {
            throw new IllegalStateException("密钥不全：须有 lookup 和至少一个编号密钥");
        }
        return new VaultKeys(keys);
    }

    /** As {@link #parse} reads it. */
    String write() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(keys).forEach((id, key) -> text.append(id).append('=').append(Base64.getEncoder().encodeToString(key)).append('\n'));
        return text.toString();
    }

    String newestId() {
        return keys.keySet().stream().filter(id -> !id.equals(LOOKUP)).max(Comparator.comparing(Integer::valueOf)).orElseThrow();
    }

    /** @throws IllegalStateException when there is no such key */
    SecretKey encryption(String id) {
        byte[] key = id.equals(LOOKUP) ? null : keys.get(id);
        if (key == null) {
            throw new IllegalStateException("没有编号为 " + id + " 的密钥");
        }
        return new SecretKeySpec(key, "AES");
    }

    SecretKey lookup() {
        return new SecretKeySpec(keys.get(LOOKUP), "HmacSHA256");
    }

    /** A value by id that tells whether a key is the one a database was written under, and nothing else about it. */
    Map<String, String> checkValues() {
        Map<String, String> values = new TreeMap<>();
        keys.forEach((id, key) -> values.put(id, checkValue(key)));
        return values;
    }

    private static String checkValue(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal("fupin key check".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String id, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below; the text is a secret and stays out of the message
        }
        throw new IllegalStateException("编号 " + id + " 的密钥不是 " + KEY_BYTES + " 字节的 Base64");
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
