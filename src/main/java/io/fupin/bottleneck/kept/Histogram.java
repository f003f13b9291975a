package io.fupin.bottleneck.kept;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How many spans were how long: counts in log-linear buckets. Up to {@value #EXACT} seconds each second has its own, above them each doubling
 * is cut into 64, so that the middle of a bucket differs from any span in it by at most {@link #ERROR}. Two histograms are merged by adding,
 * and a span is taken out again by a count of -1 (ADR 67).
 */
public final class Histogram {

    /** Relative error of {@link #percentile}, at most. */
    public static final double ERROR = 1.0 / 128;
    private static final int HALF = 64;
    private static final int EXACT = 2 * HALF;

    /** By bucket, as long as the largest span needs. */
    private int[] counts = new int[0];

    /** @param seconds below 0 counts as 0 */
    public void add(long seconds, int times) {
        put(bucket(Math.max(0, seconds)), times);
    }

    /** Adds everything that the other one counts. */
    public void merge(Histogram other) {
        room(other.counts.length);
        for (int bucket = 0; bucket < other.counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
    }

    private void put(int bucket, int times) {
        room(bucket + 1);
        counts[bucket] += times;
    }

    private void room(int size) {
        if (size > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(size, counts.length + counts.length / 2));
        }
    }

    public long count() {
        long count = 0;
        for (int times : counts) {
            count += times;
        }
        return count;
    }

    boolean empty() {
        for (int times : counts) {
            if (times != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The smallest span that at least this share of all do not exceed (as {@code percentile_disc}), within {@link #ERROR}.
     *
     * @param share in (0, 1]
     * @return seconds; -1 when nothing was counted
     */
    public double percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * count() - 1e-9));
        long passed = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            passed += counts[bucket];
            if (passed >= rank) {
                return middle(bucket);
            }
        }
        return -1;
    }

    /** How many spans lie in each of these classes: up to the first border, between two, beyond the last; a bucket goes where its middle lies. */
    public long[] classes(long... borders) {
        long[] classes = new long[borders.length + 1];
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int at = 0;
            while (at < borders.length && middle(bucket) > borders[at]) {
                at++;
            }
            classes[at] += counts[bucket];
        }
        return classes;
    }

    static int bucket(long seconds) {
        if (seconds < EXACT) {
            return (int) seconds;
        }
        int doublings = 63 - Long.numberOfLeadingZeros(seconds) - 6;
        return doublings * HALF + (int) (seconds >> doublings);
    }

    static double middle(int bucket) {
        if (bucket < EXACT) {
            return bucket;
        }
        int doublings = bucket / HALF - 1;
        long from = (long) (bucket - doublings * HALF) << doublings;
        return from + ((1L << doublings) - 1) / 2.0;
    }

    void write(ByteArrayOutputStream out) {
        int size = 0;
        for (int times : counts) {
            size += times == 0 ? 0 : 1;
        }
        number(out, size);
        int last = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] != 0) {
                number(out, bucket - last);
                number(out, zigzag(counts[bucket]));
                last = bucket;
            }
        }
    }

    /** Adds what was written. */
    void read(ByteBuffer in) {
        int size = (int) number(in);
        int bucket = 0;
        for (int i = 0; i < size; i++) {
            bucket += (int) number(in);
            long times = number(in);
            put(bucket, (int) ((times >>> 1) ^ -(times & 1)));
        }
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram histogram && Arrays.equals(cut(), histogram.cut());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cut());
    }

    /** Without the room behind the last bucket. */
    private int[] cut() {
        int size = counts.length;
        while (size > 0 && counts[size - 1] == 0) {
            size--;
        }
        return Arrays.copyOf(counts, size);
    }
}
