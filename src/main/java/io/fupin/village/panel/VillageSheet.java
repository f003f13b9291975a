package io.fupin.village.panel;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.household.VillageStates.Standing;
import io.fupin.household.VillageStates.State;
import io.fupin.household.VillageStates;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import io.fupin.village.rules.Incidence.Figure;
import io.fupin.village.rules.Incidence;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A village as sheets and pages show it: what it is, its incidence, and what has to hold before it may exit, line by line. */
@Component
public class VillageSheet {

    private static final String NO_DATA = "没有数据";

    private final VillageStates states;
    private final Incidence incidences;
    private final ItemCheckRows items;
    private final WorkItems tasks;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;
    private final Words words;

    VillageSheet(VillageStates states, Incidence incidences, ItemCheckRows items, WorkItems tasks, PostNames posts, Regions regions, Clock clock, Words words) {
        this.states = states;
        this.incidences = incidences;
        this.items = items;
        this.tasks = tasks;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
        this.words = words;
    }

    /** As it stands today, beside the form that begins something about it. */
    public CaseSheet standing(RegionCode village) {
        return new CaseSheet(regions.get(village).name(), regions.get(village.township()).name(), List.of(mark(states.on(village, LocalDate.now(clock)))),
                List.of(), null, null, facts(village, LocalDate.now(clock).getYear()), List.of(), List.of());
    }

    public static Mark mark(Standing standing) {
        return new Mark(standing.state().title(), standing.state() == State.EXITED ? "is-ok" : "");
    }

    List<Fact> facts(RegionCode village, int year) {
        Figure figure = incidences.of(village, year);
        Standing standing = states.on(village, LocalDate.now(clock));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("村", regions.fullName(village), "/villages/" + village));
        facts.add(new Fact("状态", standing.state().title() + (standing.since() == null ? "" : "，" + standing.since() + " 起")));
        facts.add(new Fact("未脱贫人口", figure.poorPersons() + " 人"));
        facts.add(new Fact(year + " 年农村户籍人口", figure.population() == null ? NO_DATA : figure.population() + " 人（" + figure.source() + "）"));
        facts.add(new Fact("贫困发生率", percent(figure.percent())));
        return facts;
    }

    /** Two decimals, for the eye; null is no data. */
    public static String percent(BigDecimal percent) {
        return percent == null ? NO_DATA : percent.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** The national and the local test side by side, collective income, then the items with who has them and since when. */
    public List<Check> checks(VillageExitCase exit) {
        List<Check> lines = new ArrayList<>();
        Judged judged = exit.judged();
        if (judged != null) {
            String rate = judged.incidence() == null ? NO_DATA + "（" + judged.poorPersons() + " ÷ " + (judged.population() == null ? "没有人口数" : judged.population()) + "）"
                    : percent(judged.incidence()) + "（" + judged.poorPersons() + " ÷ " + judged.population() + "）";
            lines.add(new Check("贫困发生率", "国家标准", "≤ " + plain(judged.incidenceMax()), rate, judged.national(), colour(judged.national()), null, null, 0));
            lines.add(new Check("贫困发生率", "本地标准", !judged.asked() ? "" : judged.provincial() == null ? "低于全省平均（没有录入）" : "低于全省平均 " + plain(judged.provincial()),
                    rate, judged.local(), colour(judged.local()), null, null, 0));
        }
        if (exit.collectiveIncome() != null) {
            lines.add(new Check("集体经济", "稳定收入", "", words.yuan(exit.collectiveIncome()) + " 元", exit.collectiveStable() ? "稳定" : "不稳定",
                    exit.collectiveStable() ? "is-ok" : "is-late", null, null, 0));
        }
        List<WorkItem> open = exit.active() ? tasks.open(List.of(exit.caseNumber())) : List.of();
        items.of(exit.caseNumber()).forEach(check -> lines.add(line(check, exit.village(), open)));
        return lines;
    }

    private Check line(ItemCheck check, RegionCode village, List<WorkItem> open) {
        String unit = posts.of(new Post(Role.DEPARTMENT, check.unit(), village.county()));
        WorkItem waiting = open.stream().filter(item -> item.step().equals(check.item().step())).findFirst().orElse(null);
        String target = check.target() == null ? "" : check.target();
        if (waiting != null) {
            return new Check("八有", check.item().asked(), target, null, waiting.assignee() == null ? "待核" : "在核", "is-now",
                    waiting.assignee() == null ? unit : unit + " " + waiting.assigneeName(),
                    LocalDate.ofInstant(waiting.assignee() == null ? waiting.createdAt() : waiting.claimedAt(), BusinessClock.ZONE), 0);
        }
        String found = check.found() == null ? null : check.figure() == null ? check.found() : plain(check.figure()) + "　" + check.found();
        return new Check("八有", check.item().asked(), target, found, check.met() == null ? "没有核" : check.met() ? "达标" : "不达标",
                check.met() == null ? "is-warn" : check.met() ? "is-ok" : "is-late", check.checkedName() == null ? unit : unit + " " + check.checkedName(),
                check.answeredAt() == null ? null : LocalDate.ofInstant(check.answeredAt(), BusinessClock.ZONE), check.papers());
    }

    private static String colour(String verdict) {
        return switch (verdict) {
            case "达标" -> "is-ok";
            case "不达标" -> "is-late";
            case NO_DATA -> "is-warn";
            default -> "";
        };
    }
}
