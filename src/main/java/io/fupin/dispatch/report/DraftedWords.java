package io.fupin.dispatch.report;

import io.fupin.bottleneck.WorkFigures.Figures;
import io.fupin.bottleneck.WorkFigures.Queue;
import io.fupin.bottleneck.WorkFigures.Step;
import io.fupin.dispatch.report.Content.Section;
import io.fupin.dispatch.report.CountyFacts.Facts;
import io.fupin.plan.YearlyTargets.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a draft, by fixed rules: figures and what they say, no judgement. What is to be done is left to the officer. */
final class DraftedWords {

    private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七"};
    private static final int WORST = 3;

    private final ReportKind kind;
    private final Period period;
    private final Figures figures;
    private final Facts facts;
    private final String now;
    private final String end;

    DraftedWords(ReportKind kind, Period period, Figures figures, Facts facts) {
        this.kind = kind;
        this.period = period;
        this.figures = figures;
        this.facts = facts;
        this.now = period.length().now();
        this.end = period.length().end();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        add(sections, "减贫进度", progress());
        add(sections, "办件情况", work());
        add(sections, "卡在哪里", stuck());
        add(sections, "公示和异议", notices());
        if (kind != ReportKind.TOWNSHIP) {
            add(sections, "预警和催办", acts());
        }
        if (kind.worded()) {
            add(sections, kind == ReportKind.QUARTERLY ? "下一步要求" : "下一步打算", Content.TO_BE_WRITTEN);
        }
        return sections;
    }

    private static void add(List<Section> sections, String heading, String text) {
        sections.add(new Section(NUMBERS[sections.size()] + "、" + heading, text));
    }

    static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private String progress() {
        Target plan = facts.planned();
        String planned = plan == null || plan.persons() == null ? facts.year() + "年没有录入减贫计划。"
                : facts.year() + "年计划退出" + (plan.households() == null ? "" : Figure.number(plan.households()) + "户、") + Figure.number(plan.persons()) + "人"
                        + (plan.villages() == null || plan.villages() == 0 ? "" : "，贫困村" + plan.villages() + "个") + "。";
        String done = "截至" + day(period.last()) + "，已公告退出" + Figure.number(facts.done().households()) + "户、" + Figure.number(facts.done().persons()) + "人"
                + (plan == null || plan.persons() == null || plan.persons() == 0 ? "" : "，占计划人数的" + Figure.share(facts.done().persons(), plan.persons()))
                + (facts.villages() > 0 ? "；出列贫困村" + facts.villages() + "个" : "") + "。";
        return planned + done + end + "在册贫困户" + Figure.number(facts.register().households()) + "户、" + Figure.number(facts.register().persons()) + "人。";
    }

    private String work() {
        if (figures.entered() + figures.finished() + figures.open() == 0) {
            return now + "没有到件，也没有在办。";
        }
        long onTime = figures.finished() - figures.finishedLate();
        return now + "到件" + Figure.number(figures.entered()) + "件，办结" + Figure.number(figures.finished()) + "件"
                + (figures.finished() == 0 ? "" : "，按时办结率" + Figure.share(onTime, figures.finished())) + "；" + end + "在办" + Figure.number(figures.open())
                + "件，其中超期" + Figure.number(figures.late()) + "件。分流程见表1，各环节等待和办理用时见表2。";
    }

    private String stuck() {
        List<String> words = new ArrayList<>();
        List<Queue> worst = figures.queues().stream().limit(WORST).toList();
        double all = figures.queues().stream().mapToDouble(Queue::lateDays).sum();
        if (worst.isEmpty()) {
            words.add(end + "没有超期的事项。");
        } else {
            double share = worst.stream().mapToDouble(Queue::lateDays).sum();
            words.add(end + "拖得最久的是" + worst.stream().map(queue -> queue.name().replace(" · ", "的") + "（超期" + queue.late() + "件，最久" + Figure.days(queue.oldest())
                    + "个工作日）").collect(Collectors.joining("、")) + (figures.queues().size() > worst.size()
                    ? "，" + (worst.size() == 1 ? "" : worst.size() + "处") + "占全部超期工作日的" + Figure.share(Math.round(share), Math.round(all)) : "") + "。");
        }
        List<Step> slow = figures.steps().stream().filter(step -> step.limit() > 0 && step.ninth() > step.limit())
                .sorted(Comparator.comparingDouble((Step step) -> step.ninth() / step.limit()).reversed()).limit(WORST).toList();
        if (!slow.isEmpty()) {
            words.add("九成事项用时超过时限的环节有" + slow.stream().map(step -> step.name() + "（九成" + Figure.days(step.ninth()) + "个工作日，时限" + step.limit()
                    + (step.waiting() >= 0 ? "，等待中位" + Figure.days(step.waiting()) : "") + "）").collect(Collectors.joining("、")) + "。");
        }
        long returned = figures.processes().stream().mapToLong(one -> one.returned()).sum();
        if (returned > 0) {
            words.add(now + "退回" + Figure.number(returned) + "件" + (figures.reasons().isEmpty() ? "" : "，主要原因：" + figures.reasons().stream().limit(WORST)
                    .map(reason -> reason.words() + reason.cases() + "件").collect(Collectors.joining("、"))) + "。");
        }
        return String.join("", words);
    }

    private String notices() {
        return now + "张贴公示公告" + facts.posted() + "次，收到异议" + facts.raised() + "件，办结" + facts.answered() + "件；" + end
                + (facts.unanswered() == 0 ? "没有未办结的异议。" : "还有" + facts.unanswered() + "件没有办结。");
    }

    private String acts() {
        String warned = figures.acts().warned() == 0 ? now + "没有预警。" : now + "预警" + figures.acts().warned() + "处，到" + end + "解除" + figures.acts().cleared() + "处。";
        return warned + (figures.acts().urged() == 0 ? "没有催办。" : "催办" + figures.acts().urged() + "件，后来办结" + figures.acts().followed() + "件。");
    }
}
