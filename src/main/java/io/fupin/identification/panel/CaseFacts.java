package io.fupin.identification.panel;

import cn.hutool.core.util.DesensitizedUtil;
import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.household.PersonalData;
import io.fupin.identification.Rounds;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.exchange.Matches.Hit;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Term and text: what a case comes down to at each of its steps. */
@Component
class CaseFacts {

    private final Notices notices;
    private final Rounds rounds;
    private final Words words;

    CaseFacts(Notices notices, Rounds rounds, Words words) {
        this.notices = notices;
        this.rounds = rounds;
        this.words = words;
    }

    /** For the left side of the task page. */
    List<Fact> of(KnownCase known, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        ApplicationForm application = known.application();
        facts.add(new Fact("申请事由", ground(known)));
        facts.add(new Fact("申请人", application.applicantName() + "，" + words.day(application.appliedOn())));
        facts.add(new Fact("联系电话", PersonalData.needsPhones(officer) ? application.phone()
                : DesensitizedUtil.mobilePhone(application.phone())));
        facts.add(new Fact("部门比对", hits(known.hits())));
        InvestigationForm visit = known.visit();
        if (visit != null) {
            facts.add(new Fact("入户", words.day(visit.visitedOn()) + "，" + String.join("、", visit.investigators())));
            facts.add(new Fact("住房", words.yuan(visit.housingArea()) + " 平方米，" + visit.housingGrade() + " 级"));
            facts.add(new Fact("两不愁三保障", known.facts().lacking().isEmpty() ? "都有保障，饮水安全" : "缺：" + known.facts().lacking()));
            if (PersonalData.needsHealth(officer)) {
                facts.add(new Fact("致贫原因", causes(visit)));
            }
        }
        if (known.facts().recommendation() != null) {
            facts.add(new Fact("识别建议", known.facts().recommendation() + "：" + known.facts().reason()));
        }
        if (known.ballot() != null) {
            facts.add(new Fact("民主评议", words.day(known.meeting().heldOn()) + " " + known.meeting().kind() + "，" + vote(known.ballot())));
        }
        known.notices().forEach(entry -> facts.add(onNotice(entry)));
        return facts;
    }

    /** What is left when the people are gone. */
    List<Fact> withoutPeople(KnownCase known) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("申请事由", known.facts().ground()));
        if (known.facts().recommendation() != null) {
            facts.add(new Fact("识别建议", known.facts().recommendation() + "：" + known.facts().reason()));
        }
        if (known.ballot() != null) {
            facts.add(new Fact("民主评议", words.day(known.meeting().heldOn()) + " " + known.meeting().kind() + "，" + vote(known.ballot())));
        }
        known.notices().forEach(entry -> facts.add(onNotice(entry)));
        return facts;
    }

    /** For the right side of the case page. */
    List<Fact> aside(KnownCase known, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        Facts figures = known.facts();
        if (figures.registerNumber() != null) {
            facts.add(new Fact("户编号", figures.registerNumber()));
        }
        if (figures.perCapita() != null) {
            facts.add(new Fact("识别时", "人均 " + words.yuan(figures.perCapita()) + " 元，标准 " + words.yuan(figures.incomeLine()) + "（"
                    + figures.incomeYear() + " 年）"));
        }
        if (known.visit() != null && PersonalData.needsHealth(officer)) {
            facts.add(new Fact("致贫原因", causes(known.visit()) + "（不对外公示）"));
        }
        rounds.of(known.file().county()).stream().filter(round -> round.id() == figures.roundId()).findFirst()
                .ifPresent(round -> facts.add(new Fact("识别轮次", round.name())));
        return facts;
    }

    static String vote(BallotRow ballot) {
        return "同意 %d、反对 %d、弃权 %d、回避 %d，%s".formatted(ballot.yes(), ballot.no(), ballot.abstain(), ballot.recused(),
                ballot.passed() ? "通过" : "未通过");
    }

    private static String ground(KnownCase known) {
        String former = known.facts().formerNumber();
        String basis = known.application().basis();
        return known.facts().ground() + (former == null ? "" : "，原户编号 " + former) + (basis == null ? "" : "：" + basis);
    }

    private static String causes(InvestigationForm visit) {
        return visit.mainCause() + (visit.others().isEmpty() ? "" : "；" + String.join("、", visit.others()));
    }

    private static String hits(List<Hit> hits) {
        if (hits.isEmpty()) {
            return "没有命中";
        }
        long open = hits.stream().filter(hit -> !hit.explained()).count();
        return "命中 " + hits.size() + " 条，" + (open == 0 ? "都有书面说明" : open + " 条还没有说明");
    }

    private Fact onNotice(NoticeEntry entry) {
        String days = days(notices.noticesOf(entry.caseNumber()).get(entry.notice()));
        return new Fact(entry.kind().title(), days + "，" + entry.state().title());
    }

    private String days(Notice notice) {
        return words.shortDay(notice.firstDay()) + " 至 " + words.shortDay(notice.endsOn());
    }
}
