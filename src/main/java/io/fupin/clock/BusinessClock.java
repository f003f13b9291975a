package io.fupin.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The one source of business time, which also drives the process engine. It runs at the speed of real time, shifted by an offset
 * that is zero except in the demo and in tests. Zone Asia/Shanghai.
 *
 * <p>While the demo's half year is lived, several hands work at moments of their own: {@link #at} gives a thread its time.
 */
public final class BusinessClock extends Clock {

    /** 北京时间: the zone of every business date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final ZoneId zone;
    private final List<Consumer<Duration>> listeners;
    /** Of a thread that acts at a moment of its own; nothing else has one. */
    private final ThreadLocal<Duration> own = new ThreadLocal<>();
    private volatile Duration offset = Duration.ZERO;

    BusinessClock(Clock real) {
        this(real, ZONE, new CopyOnWriteArrayList<>());
    }

    private BusinessClock(Clock real, ZoneId zone, List<Consumer<Duration>> listeners) {
        this.real = real;
        this.zone = zone;
        this.listeners = listeners;
    }

    /** How far business time is ahead of real time; negative when it lies in the past. */
    public Duration offset() {
        return offset;
    }

    /** Shifts business time; the engine follows at once. */
    public void shiftTo(Duration newOffset) {
        offset = newOffset;
        listeners.forEach(listener -> listener.accept(newOffset));
    }

    /** Sets business time to {@code instant} as of now. */
    public void setTo(Instant instant) {
        shiftTo(Duration.between(real.instant(), instant));
    }

    /** Does {@code work} in this thread as of {@code moment}, from which on its time runs; everybody else's stays as it is. */
    public void at(Instant moment, Runnable work) {
        Duration before = own.get();
        own.set(Duration.between(real.instant(), moment));
        try {
            work.run();
        } finally {
            if (before == null) {
                own.remove();
            } else {
                own.set(before);
            }
        }
    }

    private Duration shift() {
        Duration mine = own.get();
        return mine == null ? offset : mine;
    }

    /** Told the new offset after every shift. */
    public void onShift(Consumer<Duration> listener) {
        listeners.add(listener);
        listener.accept(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(real, shift()).withZone(other);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift()).truncatedTo(ChronoUnit.MICROS);
    }
}
