package io.fupin.assessment.work;

import io.fupin.account.FirmPeople;
import io.fupin.account.FirmPeople.Invitation;
import io.fupin.account.FirmPeople.Invited;
import io.fupin.account.FirmPeople.Surveyor;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.TeamRows;
import io.fupin.assessment.data.TeamRows.Given;
import io.fupin.assessment.data.TeamRows.Phone;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead's desk: the surveyors of an assessment, how many households each takes, and which. For everybody else there is none. */
@Service
public class TeamDesk {

    /** More than a surveyor can ask. */
    private static final int MOST = 5_000;

    private final AssessmentRows rows;
    private final TeamRows team;
    private final FirmPeople people;
    private final Cases cases;
    private final AuditLog audit;
    private final Clock clock;

    TeamDesk(AssessmentRows rows, TeamRows team, FirmPeople people, Cases cases, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.team = team;
        this.people = people;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 404 unless the officer leads the firm's work in this county */
    public Assessment led(Officer officer, String caseNumber) {
        return rows.find(caseNumber).filter(one -> one.isOf(officer) && officer.is(Role.ASSESSOR))
                .orElseThrow(() -> Problem.notFound("没有这次评估，或者它不归您的单位。"));
    }

    /** The firm's surveyors in this county. */
    public List<Surveyor> surveyors(Officer lead, String caseNumber) {
        led(lead, caseNumber);
        return people.of(lead);
    }

    /** Invites to an assessment that goes on. @throws Problem 409 once it is published */
    @Transactional
    public Invited invite(Officer lead, String caseNumber, Invitation invitation) {
        goesOn(lead, caseNumber);
        return people.invite(lead, invitation);
    }

    @Transactional
    public Invited reset(Officer lead, String caseNumber, long person) {
        goesOn(lead, caseNumber);
        return people.reset(lead, person);
    }

    /** Possible at any time: whoever has left must be kept out after the publication as well. */
    @Transactional
    public void block(Officer lead, String caseNumber, long person, boolean blocked) {
        led(lead, caseNumber);
        people.block(lead, person, blocked);
    }

    /** The post ends; what he has not asked yet is given to nobody. @return how many households that are */
    @Transactional
    public int end(Officer lead, String caseNumber, long person) {
        led(lead, caseNumber);
        cases.lock(caseNumber);
        people.end(lead, person);
        List<Integer> left = team.openOf(caseNumber, person);
        return team.assign(caseNumber, left, null, null, clock.instant());
    }

    private Assessment goesOn(Officer lead, String caseNumber) {
        Assessment one = led(lead, caseNumber);
        if (one.publishedAt() != null || !cases.get(caseNumber).open()) {
            throw Problem.conflict("这次评估已经结束，不再增加调查员。");
        }
        return one;
    }

    private Assessment inField(Officer lead, String caseNumber) {
        Assessment one = led(lead, caseNumber);
        cases.lock(caseNumber);
        if (one.drawnAt() == null || rows.get(caseNumber).fieldEndedAt() != null) {
            throw Problem.conflict(one.drawnAt() == null ? "抽样以后才能分派。" : "入户已经结束，不能再分派。");
        }
        return one;
    }

    /** @throws Problem 422 at {@code quota} */
    @Transactional
    public void quota(Officer lead, String caseNumber, long person, int quota) {
        inField(lead, caseNumber);
        Surveyor one = surveyor(lead, person);
        if (quota < 0 || quota > MOST) {
            throw Problem.invalid("quota", "定额填 0 到 " + MOST + " 户。");
        }
        team.quota(caseNumber, person, quota);
        record(lead, "assessment.quota", caseNumber, Map.of("name", one.name(), "households", quota));
    }

    /**
     * Gives sheets to a surveyor, or takes them back.
     *
     * @param person null = to nobody
     * @return how many changed hands; those that are answered or replaced stay
     */
    @Transactional
    public int assign(Officer lead, String caseNumber, List<Integer> sheets, Long person) {
        inField(lead, caseNumber);
        String name = person == null ? null : working(lead, person).name();
        int given = team.assign(caseNumber, sheets, person, name, clock.instant());
        record(lead, "assessment.assigned", caseNumber, Map.of("name", name == null ? "—" : name, "households", given));
        return given;
    }

    /** A whole village: what is open there. */
    @Transactional
    public int assignVillage(Officer lead, String caseNumber, RegionCode village, Long person) {
        return assign(lead, caseNumber, team.open(caseNumber, village), person);
    }

    /** Everything that one has not asked yet goes to another, or to nobody. */
    @Transactional
    public int handOver(Officer lead, String caseNumber, long from, Long to) {
        return assign(lead, caseNumber, team.openOf(caseNumber, from), to);
    }

    /**
     * Shares out what is given to nobody, by village, within each one's quota.
     *
     * @return how many were given
     * @throws Problem 422 when nobody has room
     */
    @Transactional
    public int share(Officer lead, String caseNumber) {
        inField(lead, caseNumber);
        Map<Long, Integer> quotas = team.quotas(caseNumber);
        Map<Long, Integer> given = new LinkedHashMap<>();
        team.given(caseNumber).stream().filter(one -> one.person() != null).forEach(one -> given.put(one.person(), one.tally().asked()));
        Map<Long, Integer> room = new LinkedHashMap<>();
        Map<Long, String> names = new LinkedHashMap<>();
        people.of(lead).stream().filter(Surveyor::works).forEach(one -> {
            room.put(one.person(), quotas.getOrDefault(one.person(), 0) - given.getOrDefault(one.person(), 0));
            names.put(one.person(), one.name());
        });
        if (room.values().stream().noneMatch(left -> left > 0)) {
            throw Problem.invalid("quota", "没有人还有空的定额，请先给调查员定户数。");
        }
        int changed = 0;
        for (Map.Entry<Long, List<Integer>> one : Sharing.of(team.unassigned(caseNumber), room).entrySet()) {
            changed += team.assign(caseNumber, one.getValue(), one.getKey(), names.get(one.getKey()), clock.instant());
        }
        record(lead, "assessment.shared", caseNumber, Map.of("households", changed));
        return changed;
    }

    /** What a surveyor's phone says of itself; a hint for the lead, never more. */
    @Transactional
    public void phone(Officer officer, String caseNumber, int filling, int waiting) {
        team.phone(caseNumber, officer.personId(), new Phone(clock.instant(), within(filling), within(waiting)));
    }

    private static int within(int told) {
        return Math.max(0, Math.min(MOST, told));
    }

    /** Open sheets that are with somebody who does not work any more, by person. */
    static List<Given> stranded(List<Given> given, List<Surveyor> surveyors) {
        return given.stream().filter(one -> one.person() != null && one.tally().open() > 0)
                .filter(one -> surveyors.stream().noneMatch(who -> who.person() == one.person() && who.works())).toList();
    }

    private Surveyor surveyor(Officer lead, long person) {
        return people.of(lead).stream().filter(one -> one.person() == person).findFirst().orElseThrow(() -> Problem.notFound("本单位在这个县没有这个调查员。"));
    }

    private Surveyor working(Officer lead, long person) {
        Surveyor one = surveyor(lead, person);
        if (!one.works()) {
            throw Problem.invalid("person", one.name() + " 的账号已停用，或者岗位到期了。");
        }
        return one;
    }

    private void record(Officer lead, String action, String caseNumber, Map<String, ?> details) {
        audit.record(new AuditLog.Actor(lead.personId(), lead.name(), lead.post().key()), action, caseNumber, details);
    }
}
