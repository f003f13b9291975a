package io.fupin.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a case is about, as its procedure lays it before whoever must decide: the left side of the task page and of the case page. The
 * procedure's module fills it; empty lists and a null ledger leave their panel out.
 *
 * @param title   于广发户
 * @param place   天北镇牛心村 2 组　4 人
 * @param marks   words beside the title: 抽查, 自己申请
 * @param flags   what to look at first: data matches and reused photos (serious), near the line, missing evidence, unanimous votes
 * @param reason  the applicant's or the objector's own words; null for none
 * @param ledger  null before a visit
 * @param facts   term and text, four to a row
 * @param members of the household, the head first
 * @param papers  evidence handed in so far, oldest first
 * @param differences what the case changes on file
 * @param checks  what is to be shown before it may pass, item by item; empty for a case without such a list
 */
public record CaseSheet(String title, String place, List<Mark> marks, List<Flag> flags, String reason, Ledger ledger,
                        List<Fact> facts, List<Member> members, List<Paper> papers, List<Difference> differences, List<Check> checks) {

    /** Of a case that changes nothing on file. */
    public CaseSheet(String title, String place, List<Mark> marks, List<Flag> flags, String reason, Ledger ledger, List<Fact> facts,
                     List<Member> members, List<Paper> papers) {
        this(title, place, marks, flags, reason, ledger, facts, members, papers, List.of(), List.of());
    }

    /** Of a case that is about a household's file. */
    public CaseSheet(String title, String place, List<Mark> marks, List<Flag> flags, String reason, Ledger ledger, List<Fact> facts,
                     List<Member> members, List<Paper> papers, List<Difference> differences) {
        this(title, place, marks, flags, reason, ledger, facts, members, papers, differences, List.of());
    }

    /**
     * One line of what has to hold: what is asked, what there is, who has it now or who answered.
     *
     * @param group  贫困发生率, 八有: lines of one group stand together
     * @param target 通硬化路率 ≥ 80 %; empty where nothing but the thing itself is asked
     * @param found  what there is, in words; null while nobody has said
     * @param state  达标, 不达标, 没有数据, 待核
     * @param mark   is-ok, is-late, is-warn, is-now or empty
     * @param who    蛟河市交通局, with the person once there is one; null for a rule
     * @param since  since when it waits there, or when it was answered; null for a rule
     */
    public record Check(String group, String item, String target, String found, String state, String mark, String who, LocalDate since, int papers) {
    }

    /**
     * From what to what; empty for nothing.
     *
     * @param who  于小军, 本户
     * @param what 劳动技能
     */
    public record Difference(String who, String what, String before, String after) {
    }

    /** @param state is-now (抽查), is-warn, is-late, is-ok, or empty */
    public record Mark(String text, String state) {
    }

    /**
     * @param serious  red instead of amber
     * @param label    距线 82 元
     * @param text     the whole story in one line; null in lists
     * @param quote    an explanation given, word for word; null for none
     * @param linkText null for no link
     */
    public record Flag(boolean serious, String label, String text, String quote, String linkText, String href) {

        public static Flag of(boolean serious, String label, String text) {
            return new Flag(serious, label, text, null, null, null);
        }
    }

    /** @param href of what the text names; null for no link */
    public record Fact(String term, String text, String href) {

        public Fact(String term, String text) {
            this(term, text, null);
        }
    }

    /**
     * @param sexAndAge 男 46
     * @param health    长期慢性病; several joined by 、
     * @param idNumber  masked unless a full look was asked for and audited
     */
    public record Member(String name, String relation, String sexAndAge, String health, String labourSkill, String education, String idNumber) {
    }

    /**
     * @param id    of the evidence store
     * @param title 户口簿 4 页
     * @param note  10-24 or 11-03 10:00
     * @param image whether it has a picture; a PDF shows a paper's outline
     * @param warn  reused elsewhere
     * @param origin at which step, by whom and when it was handed in; null where that is not known
     */
    public record Paper(String id, String title, String note, boolean image, boolean warn, String origin) {

        public Paper(String id, String title, String note, boolean image, boolean warn) {
            this(id, title, note, image, warn, null);
        }

        public Paper from(String told) {
            return new Paper(id, title, note, image, warn, told);
        }
    }

    /**
     * The income worked out line by line and held against the line of the year. All sums in yuan.
     *
     * @param concept   what the place calls the income that is held against the line, 人均可支配收入
     * @param period    2015年10月1日至2016年9月30日
     * @param net       the four incomes less production costs
     * @param persons   on the household's register
     * @param perCapita net / persons, rounded to fen
     * @param line      the income line measured against
     * @param year      the year of that line
     * @param near      within the range that counts as near the line
     * @param out       whether the household is to leave, for which its income must be above the line; else it must not be
     * @param remark    said below the bar; null for none
     */
    public record Ledger(String concept, String period, List<Line> lines, BigDecimal net, int persons, BigDecimal perCapita, BigDecimal line, int year,
                         boolean near, boolean out, String remark) {

        /** Colour of the figure: near the line asks for a second look, on the wrong side of it for a reason. */
        public String ink() {
            return near ? "is-warn-ink" : above() == out ? out ? "is-ok-ink" : "" : "is-late-ink";
        }

        /** Colour of the bar. */
        public String barState() {
            return above() == out ? out ? "is-fine" : "" : "is-above";
        }

        /** Where the line stands on the bar, in percent; incomes far above it push it to the left. */
        public BigDecimal linePercent() {
            return share(line);
        }

        public BigDecimal barPercent() {
            return share(perCapita.max(BigDecimal.ZERO));
        }

        /** How far below the line; negative above it. */
        public BigDecimal below() {
            return line.subtract(perCapita);
        }

        public boolean above() {
            return perCapita.compareTo(line) > 0;
        }

        /** The distance from the line in percent of it, one decimal. */
        public BigDecimal distancePercent() {
            return below().abs().multiply(BigDecimal.valueOf(100)).divide(line, 1, RoundingMode.HALF_UP);
        }

        private BigDecimal share(BigDecimal value) {
            BigDecimal end = line.multiply(new BigDecimal("1.25")).max(perCapita.multiply(new BigDecimal("1.05")));
            return value.multiply(BigDecimal.valueOf(100)).divide(end, 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * @param how    砖厂零工 4 个月 × 1,500
     * @param papers number of papers that prove it
     * @param amount as added up: production costs are negative
     */
    public record Line(String name, String how, int papers, BigDecimal amount) {
    }
}
