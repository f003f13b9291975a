package io.fupin.draft.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.clock.BusinessClock;
import io.fupin.draft.Draft;
import io.fupin.draft.DraftSubjects;
import io.fupin.draft.DraftSubjects.Subject;
import io.fupin.draft.Drafts;
import io.fupin.draft.data.DraftRows.Kept;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptDrafts implements Drafts {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,120}");
    private static final Pattern NAMES_EVIDENCE = Pattern.compile("(?i).*(evidence|signature)");
    private static final Pattern EVIDENCE_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern CASE = Pattern.compile("[A-Z0-9-]{1,40}");
    private static final int MOST_CASES = 500;
    private static final int LARGEST_PAGE = 200;
    /** A line that was gone for longer than this is told as this long. */
    private static final long LONGEST_PAUSE = Duration.ofDays(30).toSeconds();

    private final DraftRows rows;
    private final ObjectProvider<DraftSubjects> subjects;
    private final PolicyParameters parameters;
    private final Clock clock;
    private final Clock realClock;

    KeptDrafts(DraftRows rows, ObjectProvider<DraftSubjects> subjects, PolicyParameters parameters, Clock clock,
               @Qualifier("realClock") Clock realClock) {
        this.rows = rows;
        this.subjects = subjects;
        this.parameters = parameters;
        this.clock = clock;
        this.realClock = realClock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(Officer officer, String key) {
        return rows.find(officer, key, false).map(Kept::draft);
    }

    @Override
    public Saved save(Officer officer, String key, Typed typed) {
        check(key, typed);
        subjects.forEach(owner -> owner.requireMayWorkOn(officer, key));
        Instant real = realClock.instant();
        Instant typedAt = real.minusSeconds(Math.max(0, Math.min(LONGEST_PAUSE, typed.secondsSinceTyped())));
        Kept before = rows.find(officer, key, true).orElse(null);
        if (before == null && rows.count(officer) >= MOST) {
            throw Problem.invalid("", "草稿已有 " + MOST + " 份，请先到“草稿”里删去不要的。");
        }
        boolean elsewhere = before != null && before.draft().version() != typed.version() && !before.writer().equals(typed.writer());
        if (elsewhere && before.draft().typedAt().isAfter(typedAt)) {
            return new Saved(false, before.draft(), null);
        }
        Draft draft = new Draft(key, 0, typed.title(), typed.page(), List.copyOf(typed.cases()), clock.instant(), typedAt,
                typed.content());
        int days = parameters.integer("draft-kept-days", officer.post().region(), LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));
        long version = rows.save(officer, draft, evidence(typed.content()), typed.writer(), real.plus(Duration.ofDays(days)));
        return new Saved(true, new Draft(key, version, draft.title(), draft.page(), draft.cases(), draft.savedAt(), draft.typedAt(), draft.content()),
                elsewhere ? before.draft() : null);
    }

    private static void check(String key, Typed typed) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid("key", "草稿的名称只能用字母、数字和 . _ -，最多 120 个字");
        }
        if (typed.content() == null || typed.writer() == null || typed.writer().isBlank() || typed.writer().length() > 64) {
            throw Problem.invalid(typed.content() == null ? "content" : "writer", "草稿没有内容，或没有写明来自哪个页面");
        }
        if (typed.page() == null || typed.page().length() > 500 || !typed.page().matches("/(?![/\\\\]).*")) {
            throw Problem.invalid("page", "page 须是本系统内的地址");
        }
        if (typed.title() == null || typed.title().isBlank() || typed.title().length() > 200) {
            throw Problem.invalid("title", "草稿要有名称，最多 200 个字");
        }
        if (typed.cases() == null || typed.cases().size() > MOST_CASES || !typed.cases().stream().allMatch(one -> one != null && CASE.matcher(one).matches())) {
            throw Problem.invalid("cases", "案件号不对，或超过 " + MOST_CASES + " 个");
        }
        if (typed.content().toString().length() > LARGEST) {
            throw Problem.invalid("content", "草稿太大，存不下。请先提交，或减少内容。");
        }
    }

    /** By the convention of the forms: fields whose names end in evidence or signature hold ids of files. */
    private static Set<String> evidence(JsonNode content) {
        Set<String> ids = new LinkedHashSet<>();
        collect(content, false, ids);
        return ids;
    }

    private static void collect(JsonNode node, boolean evidence, Set<String> into) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(field.getValue(), NAMES_EVIDENCE.matcher(field.getKey()).matches(), into));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(entry, evidence, into));
        } else if (evidence && node.isTextual() && EVIDENCE_ID.matcher(node.textValue()).matches()) {
            into.add(node.textValue());
        }
    }

    @Override
    public void delete(Officer officer, String key) {
        rows.delete(officer, key);
    }

    @Override
    @Transactional(readOnly = true)
    public DraftPage list(Officer officer, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        String[] at = after == null ? null : after.split("~", 2);
        if (at != null && (at.length != 2 || !at[0].matches("[0-9]{1,17}"))) {
            throw Problem.unreadable("翻页位置 after 读不懂，请从第一页重新取。");
        }
        Instant savedAt = at == null ? null : micros(Long.parseLong(at[0]));
        List<Draft> found = rows.newest(officer, savedAt, at == null ? null : at[1], size + 1);
        boolean more = found.size() > size;
        List<Draft> page = more ? found.subList(0, size) : found;
        Map<String, Subject> known = new HashMap<>();
        List<String> keys = page.stream().map(Draft::key).toList();
        if (!keys.isEmpty()) {
            subjects.forEach(owner -> known.putAll(owner.of(keys)));
        }
        Draft last = more ? page.get(size - 1) : null;
        return new DraftPage(page.stream().map(draft -> listed(draft, known.get(draft.key()))).toList(),
                more ? micros(last.savedAt()) + "~" + last.key() : null);
    }

    private static Listed listed(Draft draft, Subject subject) {
        return subject == null ? new Listed(draft, null) : new Listed(new Draft(draft.key(), draft.version(), subject.title(), draft.page(),
                draft.cases(), draft.savedAt(), draft.typedAt(), draft.content()), subject.over());
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    private static Instant micros(long micros) {
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Officer officer) {
        return rows.count(officer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Begun> begunByAnother(String taskId, String caseNumber, Post post, long personId) {
        return rows.begun(taskId, caseNumber, post, personId);
    }
}
