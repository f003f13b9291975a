package io.fupin.assessment.web;

import io.fupin.account.PostNames;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.report.Edition;
import io.fupin.assessment.report.PublishedReports;
import io.fupin.assessment.report.PublishedReports.Publication;
import io.fupin.assessment.report.Reported;
import io.fupin.assessment.report.Scale;
import io.fupin.assessment.web.AssessmentView.Tick;
import io.fupin.assessment.web.PublicResultView.Fact;
import io.fupin.assessment.web.PublicResultView.File;
import io.fupin.assessment.web.PublicResultView.Rate;
import io.fupin.assessment.web.PublicResultView.Row;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.OfficeContacts;
import io.fupin.notice.OfficeContacts.OfficeContact;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.PublicSide;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws what was published, from its frozen record alone. */
@Component
class PublicResultViews {

    private static final List<File> FILES = List.of(new File("frame.txt", "抽样框：每户的层和化名"), new File("plan.txt", "抽样方案"),
            new File("draw.txt", "种子的两半和各个哈希"), new File("sample.txt", "样本：化名和次序"));
    private static final int KILO = 1024;

    private final PublishedReports reports;
    private final AssessmentRows rows;
    private final OfficeContacts contacts;
    private final PostNames posts;
    private final Regions regions;
    private final Words words;

    PublicResultViews(PublishedReports reports, AssessmentRows rows, OfficeContacts contacts, PostNames posts, Regions regions, Words words) {
        this.reports = reports;
        this.rows = rows;
        this.contacts = contacts;
        this.posts = posts;
        this.regions = regions;
        this.words = words;
    }

    PublicResultView view(Publication published) {
        Reported one = published.reported();
        return new PublicResultView(one.number(), one.title(), sub(published), one.verdict(), state(one), one.conclusion(), one.rates().stream()
                .map(PublicResultViews::rate).toList(), facts(one), size(one.number(), PublishedReports.PDF), size(one.number(), PublishedReports.WORD), FILES,
                published.hash(), side(rows.get(one.number()).county()));
    }

    Row row(Publication published) {
        Reported one = published.reported();
        return new Row(one.number(), one.title(), sub(published), one.verdict(), state(one));
    }

    private String sub(Publication published) {
        return published.reported().county() + "。" + published.reported().firm() + "评估，"
                + words.fullDay(published.at().atZone(BusinessClock.ZONE).toLocalDate()) + "发布";
    }

    private static String state(Reported one) {
        return "达标".equals(one.verdict()) ? "is-ok" : "is-late";
    }

    private static Rate rate(Reported.Rate rate) {
        Indicator indicator = rate.indicator();
        String unit = (indicator.atMost() ? "不能高于" : "不能低于") + Scale.plain(rate.threshold()) + "%";
        Reported.Figure figure = rate.figure();
        if (figure == null) {
            return new Rate(indicator.label(), unit, null, null, "没有数据", "is-late", false, 0, 0, 0, 0, List.of(), null, "没有问到说明这项的户，没有数据，不算通过。", null);
        }
        Scale scale = Scale.of(indicator, figure.lower(), figure.upper(), rate.threshold());
        String interval = Scale.percent(figure.lower()) + "—" + Scale.percent(figure.upper());
        return new Rate(indicator.label(), unit, Scale.percent(figure), interval, (rate.kept() ? "达标" : "不达标") + (rate.settled() ? "" : "，区间跨线"),
                rate.settled() ? rate.kept() ? "is-ok" : "is-late" : "is-warn", !rate.settled(), scale.at(figure.lower()),
                scale.at(figure.upper()) - scale.at(figure.lower()), scale.at(figure.rate()), scale.at(rate.threshold()), scale.steps(rate.threshold()).stream()
                .map(step -> new Tick(step.text(), step.at(), step.isLimit())).toList(),
                "估计值%s，区间%s，标准%s".formatted(Scale.percent(figure), interval, Scale.percent(rate.threshold())), said(indicator, figure.rate()),
                rate.settled() ? null : rate.needed() == null ? "离标准太近，再多问也分不清在线的哪一边。"
                        : "区间跨线：比例不变的话，问到%,d户左右才分得清在线的哪一边。".formatted(rate.needed()));
    }

    private static String said(Indicator indicator, double rate) {
        return switch (indicator) {
            case INCIDENCE -> "每1,000名农村人口中，估计%s仍然贫困。".formatted(thousand(rate));
            case WRONG_EXIT -> "每1,000名已退出的人中，估计%s不该退出。".formatted(thousand(rate));
            case MISSED -> "每1,000名没有列入的人中，估计%s该列入。".formatted(thousand(rate));
            case APPROVAL -> "每100户群众中，估计约%d户认可。".formatted(Math.round(rate * 100));
        };
    }

    private static String thousand(double rate) {
        return rate > 0 && rate < 0.0005 ? "不到1人" : rate == 0 ? "没有人" : "约%d人".formatted(Math.round(rate * 1000));
    }

    private static List<Fact> facts(Reported one) {
        List<Fact> facts = new ArrayList<>();
        if (one.fieldFrom() != null && one.fieldTo() != null) {
            facts.add(new Fact("调查", one.fieldFrom().equals(one.fieldTo()) ? day(one.fieldTo()) : day(one.fieldFrom()) + "至" + day(one.fieldTo())));
        }
        facts.add(new Fact("名单", "%,d户，%,d人".formatted(one.method().households(), one.method().persons())));
        if (!one.method().villages().isEmpty()) {
            facts.add(new Fact("村", String.join("，", one.method().villages().stream().map(village -> village.kind() + village.drawn() + "个").toList())));
        }
        facts.add(new Fact("问卷", "%,d户，随机抽取".formatted(one.asked())));
        facts.add(new Fact("委托", one.organiser()));
        return facts;
    }

    private static String day(java.time.LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String size(String caseNumber, String name) {
        return String.format(Locale.ROOT, "%,d KB", Math.max(1, (reports.size(caseNumber, Edition.PUBLIC, name) + KILO / 2) / KILO));
    }

    private PublicSide side(RegionCode county) {
        String name = regions.get(county).name();
        String phone = contacts.of(county).map(OfficeContact::phone).orElse(null);
        return new PublicSide(name, name + "脱贫攻坚领导小组办公室", phone,
                phone == null ? List.of() : List.of(new PublicSide.Phone(posts.of(Post.of(Role.COUNTY_OFFICE, county)), phone)));
    }

    /** Where no county is chosen. */
    static PublicSide anywhere() {
        return new PublicSide("", null, null, List.of());
    }
}
