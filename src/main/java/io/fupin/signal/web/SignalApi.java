package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.data.Signal;
import io.fupin.signal.data.SignalRows;
import io.fupin.signal.work.SignalNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signals over the open API. */
@RestController
@RequestMapping("/api/v1/signals")
class SignalApi {

    private static final int LARGEST_PAGE = 200;

    private final SignalRows rows;
    private final SignalNotes notes;

    SignalApi(SignalRows rows, SignalNotes notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /** @param behind how many stand behind it; @param goneOn since when it is not seen any more; null while it is */
    record Line(long id, Kind kind, String kindName, RegionCode region, LocalDate happenedOn, String text, int behind, LocalDate foundOn, LocalDate goneOn,
                int notes) {

        static Line of(Signal one) {
            return new Line(one.id(), one.kind(), one.kind().title(), one.region(), one.happenedOn(), one.text(), one.behind(), one.foundOn(), one.goneOn(),
                    one.notes());
        }
    }

    record Page(List<Line> items, String next) {
    }

    record Behind(String title, String text, String registerNumber, String caseNumber) {
    }

    record Note(Instant at, String by, String post, String text) {
    }

    record Whole(Line signal, String meaning, List<Behind> behind, List<Note> notes) {
    }

    record Text(String text) {
    }

    /** Newest first. */
    @GetMapping
    Page list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String kind,
              @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        List<Signal> found = rows.page(officer, SignalSight.area(officer, region), SignalSight.kind(kind), before(after), size + 1);
        List<Signal> shown = found.size() > size ? found.subList(0, size) : found;
        return new Page(shown.stream().map(Line::of).toList(),
                found.size() > size ? KeyCursor.of(List.of(String.valueOf(shown.get(size - 1).id()))) : null);
    }

    @GetMapping("/{id:\\d+}")
    Whole one(Officer officer, @PathVariable long id) {
        SignalSight.requireReader(officer);
        Signal one = rows.find(officer, id).orElseThrow(() -> Problem.notFound("没有这一条，或者它不在您的辖区。"));
        return new Whole(Line.of(one), one.kind().meaning(), rows.behind(id).stream()
                .map(each -> new Behind(each.title(), each.text(), each.registerNumber(), each.caseNumber())).toList(),
                rows.notes(id).stream().map(each -> new Note(each.at(), each.by(), each.post(), each.text())).toList());
    }

    @PostMapping("/{id:\\d+}/notes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(Officer officer, @PathVariable long id, @RequestBody Text body) {
        SignalSight.requireReader(officer);
        notes.write(officer, id, body.text());
    }

    private static Long before(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(KeyCursor.parts(cursor, 1).get(0));
        } catch (KeyCursor.BadCursor | NumberFormatException bad) {
            throw Problem.unreadable("after 不是上一页给出的 next。");
        }
    }
}
