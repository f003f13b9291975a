package io.fupin.bottleneck.kept;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is counted of one step; cells are added up over days and places. */
public final class Cell {

    private long entered;
    private long finished;
    private long late;
    private long returned;
    private long elsewhere;
    private long takenBack;
    private long waiting;
    private long working;
    private long waitingOffice;
    private long workingOffice;
    private final List<Histogram> times = new ArrayList<>();

    public Cell() {
        for (int i = 0; i < Span.values().length; i++) {
            times.add(new Histogram());
        }
    }

    /** Adds a row of {@code stage_statistic}. */
    Cell add(ResultSet row) {
        try {
            return read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cell read(ResultSet row) throws SQLException {
        entered += row.getLong("entered");
        finished += row.getLong("finished");
        late += row.getLong("late");
        returned += row.getLong("returned");
        elsewhere += row.getLong("elsewhere");
        takenBack += row.getLong("taken_back");
        waiting += row.getLong("waiting");
        working += row.getLong("working");
        waitingOffice += row.getLong("waiting_office");
        workingOffice += row.getLong("working_office");
        ByteBuffer in = ByteBuffer.wrap(row.getBytes("times"));
        times.forEach(histogram -> histogram.read(in));
        return this;
    }

    void entered(int sign) {
        entered += sign;
    }

    void elsewhere(int sign) {
        elsewhere += sign;
    }

    void takenBack(int sign) {
        takenBack += sign;
    }

    /** @param spans seconds: waiting, working, and both on working days */
    void finished(int sign, boolean afterLimit, boolean sentBack, long[] spans) {
        finished += sign;
        late += afterLimit ? sign : 0;
        returned += sentBack ? sign : 0;
        waiting += sign * spans[0];
        working += sign * spans[1];
        waitingOffice += sign * spans[2];
        workingOffice += sign * spans[3];
        long[] kept = {spans[0], spans[1], spans[0] + spans[1], spans[2], spans[3], spans[2] + spans[3]};
        for (int i = 0; i < kept.length; i++) {
            times.get(i).add(kept[i], sign);
        }
    }

    /** Adds everything that the other one counts. */
    public Cell add(Cell other) {
        entered += other.entered;
        finished += other.finished;
        late += other.late;
        returned += other.returned;
        elsewhere += other.elsewhere;
        takenBack += other.takenBack;
        waiting += other.waiting;
        working += other.working;
        waitingOffice += other.waitingOffice;
        workingOffice += other.workingOffice;
        for (int i = 0; i < times.size(); i++) {
            times.get(i).merge(other.times.get(i));
        }
        return this;
    }

    /** 到件. */
    public long entered() {
        return entered;
    }

    /** 办结: by an officer, and not taken back. */
    public long finished() {
        return finished;
    }

    /** 超期办结. */
    public long late() {
        return late;
    }

    /** 退回. */
    public long returned() {
        return returned;
    }

    /** 中途离开. */
    public long elsewhere() {
        return elsewhere;
    }

    /** 撤回. */
    public long takenBack() {
        return takenBack;
    }

    /** Everything that left the step: what entered and did not leave is open. */
    public long left() {
        return finished + elsewhere + takenBack;
    }

    /** Seconds, added up over everything finished. */
    public long sum(Span span) {
        return switch (span) {
            case WAITING -> waiting;
            case WORKING -> working;
            case WHOLE -> waiting + working;
            case WAITING_OFFICE -> waitingOffice;
            case WORKING_OFFICE -> workingOffice;
            case WHOLE_OFFICE -> waitingOffice + workingOffice;
        };
    }

    public Histogram times(Span span) {
        return times.get(span.ordinal());
    }

    byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        times.forEach(histogram -> histogram.write(out));
        return out.toByteArray();
    }

    boolean empty() {
        return numbers().stream().allMatch(number -> number == 0) && times.stream().allMatch(Histogram::empty);
    }

    private List<Long> numbers() {
        return List.of(entered, finished, late, returned, elsewhere, takenBack, waiting, working, waitingOffice, workingOffice);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && numbers().equals(cell.numbers()) && times.equals(cell.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numbers(), times);
    }

    @Override
    public String toString() {
        return "到件 %d、办结 %d、超期 %d、退回 %d、离开 %d、撤回 %d，等待 %d 秒、办理 %d 秒".formatted(entered, finished, late, returned, elsewhere,
                takenBack, waiting, working);
    }
}
