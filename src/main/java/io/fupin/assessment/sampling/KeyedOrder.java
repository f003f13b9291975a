package io.fupin.assessment.sampling;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;

/**
 * The random order that a seed gives: things are sorted by HMAC-SHA-256(seed, {@code kind LF pseudonym}), compared as unsigned bytes. The first n
 * of such an order are a simple random sample, the next ones its reserve, and one more asked changes none of those before.
 */
final class KeyedOrder {

    private final Mac mac;

    KeyedOrder(Seed seed) {
        this.mac = Hashes.mac(seed.bytes());
    }

    private record Keyed<T>(byte[] key, String name, T thing) {
    }

    <T> List<T> order(String kind, Collection<T> things, Function<T, String> pseudonym) {
        return things.stream().map(thing -> new Keyed<>(key(kind, pseudonym.apply(thing)), pseudonym.apply(thing), thing))
                .sorted(Comparator.comparing((Keyed<T> keyed) -> keyed.key(), Arrays::compareUnsigned).thenComparing(Keyed::name))
                .map(Keyed::thing).toList();
    }

    /** A whole number from 0 below {@code bound}: 256 bits modulo a bound of at most 2⁶³, off from uniform by less than 2⁻¹⁹⁰. */
    long below(String kind, String name, long bound) {
        return new BigInteger(1, key(kind, name)).mod(BigInteger.valueOf(bound)).longValueExact();
    }

    private byte[] key(String kind, String pseudonym) {
        return mac.doFinal((kind + "\n" + pseudonym).getBytes(StandardCharsets.UTF_8));
    }
}
