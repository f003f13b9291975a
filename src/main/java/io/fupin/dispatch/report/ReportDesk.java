package io.fupin.dispatch.report;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.report.Content.Section;
import io.fupin.dispatch.report.Report.Issue;
import io.fupin.inbox.PostMessages;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafting, wording and issuing reports. What is issued bears a number and a hash, and stays as it is (ADR 78). */
@Component
public class ReportDesk {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 4_000;

    private final ReportRows rows;
    private final Drafter drafter;
    private final PostMessages messages;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    ReportDesk(ReportRows rows, Drafter drafter, PostMessages messages, Regions regions, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.drafter = drafter;
        this.messages = messages;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts the officer's own report on the period that {@code day} lies in.
     *
     * @return of the one that is there now, drafted just now or before
     * @throws NotAllowed for a kind that is not his office's
     * @throws Refusal    at {@code day}, while the period goes on
     */
    @Transactional
    public long draft(Officer officer, ReportKind kind, LocalDate day) {
        if (!officer.is(kind.office())) {
            throw new NotAllowed("“" + kind.title() + "”由" + kind.office().title() + "起草。");
        }
        Period period = Period.with(kind.length(), day);
        if (!period.overOn(LocalDate.now(clock))) {
            throw Refusal.at("day", period.words() + "还没有过完，过完再起草");
        }
        RegionCode region = officer.post().region();
        Optional<Report> there = rows.of(kind, region, period);
        if (there.isPresent()) {
            return there.get().id();
        }
        long id = rows.add(kind, region, period, drafter.draft(kind, region, period), clock.instant())
                .orElseGet(() -> rows.of(kind, region, period).orElseThrow().id());
        record(officer, "report.draft", id, Map.of("kind", kind.title(), "period", period.words()));
        return id;
    }

    /** What the system drafts by itself when a period is over; a briefing goes out at once. */
    @Transactional
    public void draft(ReportKind kind, RegionCode region, Period period) {
        if (rows.of(kind, region, period).isEmpty()) {
            rows.add(kind, region, period, drafter.draft(kind, region, period), clock.instant()).ifPresent(id -> {
                if (!kind.worded()) {
                    issue(rows.locked(id).orElseThrow(), null);
                }
            });
        }
    }

    /**
     * @param texts   one for each section
     * @param version of what the officer had before him
     */
    @Transactional
    public void word(Officer officer, long id, int version, String title, List<String> texts) {
        Report report = mine(officer, id, version);
        String named = title == null ? "" : title.strip();
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            throw Refusal.at("title", "请写标题，不超过 " + LONGEST_TITLE + " 个字");
        }
        List<String> words = new ArrayList<>();
        List<Section> sections = report.content().sections();
        for (int i = 0; i < sections.size(); i++) {
            String text = i < texts.size() ? texts.get(i).strip() : "";
            if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                throw Refusal.at("text-" + i, "“" + sections.get(i).heading() + "”不能空着，不超过 " + LONGEST_TEXT + " 个字");
            }
            words.add(text);
        }
        rows.put(id, report.content().worded(named, words), officer.name(), clock.instant());
        record(officer, "report.word", id, Map.of("kind", report.kind().title(), "period", report.period().words()));
    }

    /** Takes figures and words anew: what somebody wrote goes. */
    @Transactional
    public void redraft(Officer officer, long id, int version) {
        Report report = mine(officer, id, version);
        rows.put(id, drafter.draft(report.kind(), report.region(), report.period()), officer.name(), clock.instant());
        record(officer, "report.redraft", id, Map.of("kind", report.kind().title(), "period", report.period().words()));
    }

    /** @throws Refusal at {@code issue}, while something is still to be written */
    @Transactional
    public void issue(Officer officer, long id, int version) {
        Report report = mine(officer, id, version);
        report.content().sections().stream().filter(section -> section.text().contains(Content.TO_BE_WRITTEN)).findFirst().ifPresent(section -> {
            throw Refusal.at("issue", "“" + section.heading() + "”还没有写");
        });
        Issue issue = issue(report, officer);
        record(officer, "report.issue", id, Map.of("kind", report.kind().title(), "period", report.period().words(), "number", issue.words(), "hash", issue.hash()));
    }

    private Report mine(Officer officer, long id, int version) {
        Report seen = rows.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这份报告，或者它不归您看。"));
        if (!officer.post().equals(seen.office())) {
            throw new NotAllowed("报告由起草的办公室改。");
        }
        Report report = rows.locked(id).orElseThrow();
        if (report.issue() != null) {
            throw new AlreadyDone("这份报告已经印发，不能再改。", report.issue().by(), report.issue().at());
        }
        if (report.version() != version) {
            throw new AlreadyDone("这份报告刚刚改过，请看了新的再改。", report.editedBy(), report.editedAt());
        }
        return report;
    }

    private Issue issue(Report report, Officer by) {
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, BusinessClock.ZONE).getYear();
        int[] next = rows.next(report, year);
        Issue numbered = new Issue(year, next[0], next[1], now, by == null ? null : by.name(), report.office(), "");
        Issue issue = new Issue(year, next[0], next[1], now, numbered.by(), numbered.post(), hash(report, numbered));
        rows.issue(report.id(), issue, by == null ? null : by.personId());
        tell(report, issue);
        return issue;
    }

    /** SHA-256 over the office, the period, the number, the day, and every word and figure; UTF-8, a line each. */
    static String hash(Report report, Issue issue) {
        String whole = String.join("\n", report.kind().name(), report.region().value(), report.period().first().toString(), issue.words(),
                LocalDate.ofInstant(issue.at(), BusinessClock.ZONE).toString(), ReportRows.write(report.content()));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Report report, Issue issue) {
        List<Post> to = new ArrayList<>();
        switch (report.kind()) {
            case WEEKLY -> to.addAll(List.of(Post.of(Role.COUNTY_OFFICE, report.county()), Post.of(Role.COUNTY_LEADERS, report.county())));
            case MONTHLY -> to.add(Post.of(Role.COUNTY_LEADERS, report.county()));
            case QUARTERLY -> {
                to.add(Post.of(Role.COUNTY_LEADERS, report.county()));
                regions.within(report.county(), RegionLevel.TOWNSHIP).forEach(town -> to.add(Post.of(Role.TOWNSHIP_OFFICE, town.code())));
            }
            case TOWNSHIP -> to.add(Post.of(Role.COUNTY_OFFICE, report.county()));
        }
        to.forEach(post -> messages.tell(post, "report-" + report.id(), "BRIEFING", report.content().title(), report.kind().masthead() + " " + issue.words(),
                "/dispatch/reports/" + report.id()));
    }

    private void record(Officer officer, String action, long id, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, String.valueOf(id), facts);
    }
}
