package io.fupin.notice.objection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Cases.NewCase;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.About;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.objection.FilingRules.Checked;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出异议: by anybody on the public page, or as staff records a letter, a call or a visit. */
@Component
class Filing {

    private static final String KIND = "YY";
    /** Offices that people write to, ring and visit. */
    static final Set<Role> MAY_RECORD = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.CITY_OFFICE);

    private final FilingRules rules;
    private final Complaints complaints;
    private final Cases cases;
    private final ObjectionRows rows;
    private final Receipts receipts;
    private final Deadlines deadlines;
    private final IdentityVault vault;
    private final StepEvidence evidence;
    private final Timeline timeline;
    private final PostNames posts;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    Filing(FilingRules rules, Complaints complaints, Cases cases, ObjectionRows rows, Receipts receipts, Deadlines deadlines,
           IdentityVault vault, StepEvidence evidence, Timeline timeline, PostNames posts, Regions regions, AuditLog audit,
           Clock clock) {
        this.rules = rules;
        this.complaints = complaints;
        this.cases = cases;
        this.rows = rows;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.vault = vault;
        this.evidence = evidence;
        this.timeline = timeline;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Filed file(Officer officer, ObjectNode sent) {
        if (officer != null && !MAY_RECORD.contains(officer.post().role())) {
            throw new NotAllowed("异议由村、乡镇、县扶贫办登记，您的岗位不能登记。");
        }
        if (officer != null && isElsewhere(sent, officer)) {
            throw new NotAllowed("这个村不在您的辖区，您不能替它登记异议。");
        }
        Checked checked = rules.check(officer, sent);
        ObjectionForm form = checked.form();
        About about = About.of(form.about());
        Complaint complaint = complaints.of(form, about, officer);
        Instant now = clock.instant();
        CaseFile opened = cases.open(new NewCase(ObjectionDesk.PROCESS, KIND, subject(form, about, complaint), null, form.groupName(),
                form.village(), officer, null, Map.of(
                        "handlingGroup", complaint.against().handlingPost(form.village()).key(),
                        "appealGroup", complaint.against().appealPost(form.village()).key()), withoutObjector(checked.cleaned())),
                file -> rows.add(objection(file.caseNumber(), form, about, complaint, now), seal(form.name()), seal(form.phone())));
        evidence.link(opened, "start", checked.cleaned(), officer);
        String receipt = receipts.give(Receipts.Kind.OBJECTION, opened.caseNumber());
        if (complaint.file() != null) {
            timeline.add(Event.happened(complaint.file(), now, Kind.OBJECTION, complaint.late()
                    ? "对结果有异议（" + opened.shortNumber() + "），由上级核查" : "有异议（" + opened.shortNumber() + "），由上级核查，这一户先停"));
        }
        audit.record(officer == null ? null : new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()),
                "objection.file", opened.caseNumber(), Map.of("about", about.key(), "channel", form.channel()));
        return new Filed(opened.caseNumber(), receipt, deadlines.acceptUntil(form.village(), now), deadlines.replyUntil(form.village(), now),
                posts.of(complaint.against().handlingPost(form.village())));
    }

    /** Asked before the form is looked at; a code that is none is left to the form. */
    private static boolean isElsewhere(ObjectNode sent, Officer officer) {
        String village = sent == null ? "" : sent.path("village").asText();
        return village.matches("\\d{12}") && !officer.covers(RegionCode.of(village));
    }

    private Objection objection(String number, ObjectionForm form, About about, Complaint complaint, Instant now) {
        String household = complaint.file() == null ? form.householdName() : complaint.file().subject();
        return new Objection(number, about, complaint.against(), complaint.notice() == null ? null : complaint.notice().number(),
                complaint.file() == null ? null : complaint.file().caseNumber(), form.village(), household, form.groupName(),
                form.grounds(), form.channel(), form.anonymous(), complaint.late(), complaint.against().handlingPost(form.village()),
                complaint.against().appealPost(form.village()), now, null, null, null, null, null, false, null, null, null, null, null,
                null, null, null, null);
    }

    private String subject(ObjectionForm form, About about, Complaint complaint) {
        String village = regions.get(form.village()).name();
        String household = complaint.file() == null ? form.householdName() : complaint.file().subject();
        return switch (about) {
            case LISTED -> household + "（不该列）";
            case LEFT_OUT -> household + "（没有列）";
            case PROCEDURE -> village + "（做法）";
        };
    }

    /** Name and phone are sealed in the objection's own row and nowhere else. */
    private static ObjectNode withoutObjector(ObjectNode form) {
        ObjectNode kept = form.deepCopy();
        kept.remove("name");
        kept.remove("phone");
        return kept;
    }

    private String seal(String clear) {
        return clear == null ? null : vault.seal(clear);
    }
}
