package io.fupin.draft.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.clock.BusinessClock;
import io.fupin.draft.Draft;
import io.fupin.draft.Drafts;
import io.fupin.draft.Drafts.DraftPage;
import io.fupin.draft.Drafts.Listed;
import io.fupin.draft.Drafts.Saved;
import io.fupin.draft.Drafts.Typed;
import io.fupin.problem.Problem;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 草稿 over the open API: one's own, under the post acted under. The pages save through it, too. */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftApi {

    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param over why it cannot be gone on with; null when it can */
    record DraftItem(String key, long version, String title, String page, List<String> cases, OffsetDateTime savedAt, String over) {

        static DraftItem of(Listed listed) {
            Draft draft = listed.draft();
            return new DraftItem(draft.key(), draft.version(), draft.title(), draft.page(), draft.cases(), time(draft), listed.over());
        }
    }

    /** @param next the cursor of the next page, null on the last */
    record DraftItems(List<DraftItem> items, String next) {
    }

    record DraftDetail(String key, long version, String title, String page, List<String> cases, OffsetDateTime savedAt, ObjectNode content) {

        static DraftDetail of(Draft draft) {
            return draft == null ? null
                    : new DraftDetail(draft.key(), draft.version(), draft.title(), draft.page(), draft.cases(), time(draft), draft.content());
        }
    }

    /**
     * @param version           of the draft that this goes on from; 0 for a new one
     * @param writer            names the open page or device
     * @param secondsSinceTyped 0 unless there was no line
     * @param page              address where it is gone on with
     * @param cases             where one page covers many cases
     * @param content           any JSON object; identity numbers and phones under the keys of the forms are sealed
     */
    record Typing(long version, String writer, long secondsSinceTyped, String title, String page, List<String> cases, ObjectNode content) {
    }

    /**
     * @param kept  false when something newer from another device stays, which is then in {@code other}
     * @param other what another device had kept meanwhile; null when nobody else typed
     */
    record SavedDraft(String key, long version, OffsetDateTime savedAt, boolean kept, DraftDetail other) {
    }

    @GetMapping
    DraftItems list(Officer officer, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        DraftPage page = drafts.list(officer, after, size);
        return new DraftItems(page.items().stream().map(DraftItem::of).toList(), page.next());
    }

    @GetMapping("/{key}")
    DraftDetail get(Officer officer, @PathVariable String key) {
        return drafts.find(officer, key).map(DraftDetail::of).orElseThrow(() -> Problem.notFound("没有这份草稿，或者已经提交、删除。"));
    }

    @PutMapping("/{key}")
    SavedDraft save(Officer officer, @PathVariable String key, @RequestBody Typing typing) {
        Saved saved = drafts.save(officer, key, new Typed(typing.version(), typing.writer(), typing.secondsSinceTyped(), typing.title(),
                typing.page(), typing.cases() == null ? List.of() : typing.cases(), typing.content()));
        return new SavedDraft(key, saved.draft().version(), time(saved.draft()), saved.kept(),
                DraftDetail.of(saved.kept() ? saved.other() : saved.draft()));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Officer officer, @PathVariable String key) {
        drafts.delete(officer, key);
    }

    private static OffsetDateTime time(Draft draft) {
        return draft.savedAt().atZone(BusinessClock.ZONE).toOffsetDateTime();
    }
}
