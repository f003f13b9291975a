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
 */
public final class BusinessClock extends Clock {

    /** 北京时间: the zone of every business date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final ZoneId zone;
    private final List<Consumer<Duration>> listeners;
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
        return Clock.offset(real, offset).withZone(other);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
