package io.fupin.casework.web;

import io.fupin.casework.CaseSheet;
import io.fupin.casework.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 卷宗: the page of one case ({@code casework/case.html}).
 *
 * @param caseNumber  in full
 * @param state       在办, 已建档立卡, 审核未通过 …
 * @param register    register number; null before 建档立卡
 * @param whole       from the opening to the close, or to now
 * @param decisions   each one, by time
 * @param open        tasks that wait now
 * @param takeBack    the step this officer may take back now; null for none
 * @param facts       beside them: 识别时人均, 主要致贫原因, 同一户的其他案件
 * @param related     other cases that belong to it and that this officer sees
 * @param folders     卷内目录, in the order of the archive
 * @param notices     its entries on notices, oldest first
 * @param agenda      limits and ends of notices, by day
 * @param moves       what this officer may do beside his tasks
 */
public record CaseView(String caseNumber, String processName, CaseSheet.Mark state, String register, CaseSheet sheet, PhaseLine phases,
                       Duration whole, List<Decision> decisions, Track track, List<Open> open, WorkItem takeBack, List<CaseSheet.Fact> facts, List<Related> related,
                       List<Folder> folders, List<OnNotice> notices, List<Planned> agenda, TaskView.Diagram diagram, Moves moves) {

    /**
     * @param step    乡镇审核
     * @param outcome 同意, and {@code state} its colour: is-ok, is-warn, is-late or empty
     * @param words   the opinion or the vote, word for word
     * @param who     赵文博，天北镇扶贫办; 规则 2016 第 2 版
     * @param figures what the rule saw: 人均 2,216.00　标准 3,200; null for none
     * @param rerun   path that runs the frozen file again; null for none
     */
    public record Decision(String step, Instant at, String outcome, String state, String words, String who, String figures, String rerun) {
    }

    /**
     * @param href     the task's page where this post may see it; null else
     * @param assignee null while nobody took it
     * @param urged    when and by whom last; null when never
     * @param limit    昨天 08:00 超期，报天北镇扶贫办督办; null while nothing was due
     */
    public record Open(String id, String name, String href, String post, String assignee, Instant dueAt, boolean mayUrge, String urged, String limit) {
    }

    /** @param why 同一户, 对本案的异议; @param state its phase, or its result */
    public record Related(String why, String subject, String number, String href, String state) {
    }

    /** @param title 综合, 调查, 评议和公示, 审批 */
    public record Folder(String title, List<Paper> papers) {
    }

    /** @param by responsible; @param href the paper as PDF, or the evidence. */
    public record Paper(String title, String by, LocalDate on, String href) {
    }

    /**
     * Something on the case's own calendar.
     *
     * @param at   its end
     * @param rest whether the day is a weekend or a holiday
     */
    public record Planned(LocalDate day, String text, Instant at, boolean rest) {
    }

    /** @param state 公示中, 有异议，等办结, 公示期满 …; @param mark its colour */
    public record OnNotice(String title, String href, LocalDate firstDay, LocalDate lastDay, String state, String mark) {
    }

    /**
     * @param withdraw  申请撤回: until the county has decided
     * @param terminate 终止: by the county
     * @param recuse    declare to be a relative of the household
     * @param object    record an objection about this case
     * @param numbers   print it with identity numbers in full
     */
    public record Moves(boolean withdraw, boolean terminate, boolean recuse, boolean object, boolean numbers) {
    }

    public int paperCount() {
        return folders.stream().mapToInt(folder -> folder.papers().size()).sum();
    }
}
