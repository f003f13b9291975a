package io.fupin.signal.web;

import io.fupin.signal.data.Signal.Note;
import io.fupin.signal.look.Found.Behind;
import java.time.LocalDate;
import java.util.List;

/**
 * 需要留意 ({@code signal/signals.html}).
 *
 * @param lookedOn the last day on which the county was looked through; null above a county, and before the first
 * @param kinds    with how many there are, for choosing
 */
public record SignalView(String area, LocalDate lookedOn, boolean mayLook, List<Choice> kinds, List<Line> lines, String first, String next) {

    public record Choice(String key, String name, int count, boolean chosen) {
    }

    /** @param notes how many have looked */
    public record Line(String kind, String place, String text, LocalDate foundOn, int behind, int notes, String href) {
    }

    /**
     * One of them with what stands behind it ({@code signal/signal.html}).
     *
     * @param more  how many more stand behind it than are listed
     * @param error at the note; null for none
     */
    public record OneView(long id, String kind, String meaning, String place, String text, LocalDate foundOn, LocalDate goneOn, List<Behind> behind, int more,
                          List<Note> notes, boolean mayNote, String typed, String error) {
    }
}
