package io.fupin.change.web;

import io.fupin.account.Officer;
import io.fupin.change.HouseholdChange;
import io.fupin.change.panel.StandingHousehold;
import io.fupin.change.plan.ChangeKind;
import io.fupin.change.plan.ChangeKind.Nature;
import io.fupin.change.start.Wanted;
import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.MayReport;
import io.fupin.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 信息变更 of a household: what happened, and to whom. Two touches, then the form. */
@Controller
class ChangeChoicePage {

    private final HouseholdRegister register;
    private final StandingHousehold standing;

    ChangeChoicePage(HouseholdRegister register, StandingHousehold standing) {
        this.register = register;
        this.standing = standing;
    }

    @GetMapping("/households/{number}/change")
    String choose(Officer officer, @PathVariable String number, @RequestParam(required = false) String kind, Model model) {
        Household household = register.find(number).filter(found -> officer.covers(found.village()))
                .orElseThrow(() -> Problem.notFound("没有这个户编号，或者它不在您的辖区。"));
        if (!MayReport.may(officer)) {
            throw Problem.forbidden("信息变更由村里申报，乡镇、县里也可以代为申报；您的岗位不能申报。");
        }
        ChangeKind chosen = ChangeKind.keyed(kind == null ? "" : kind);
        model.addAttribute("view", new ChangeChoiceView(number, household.headName(), chosen == null ? null : chosen.title(),
                chosen == null ? kinds(number) : List.of(), chosen == null ? List.of() : people(number, chosen), standing.sheet(household, officer)));
        return "change/choice";
    }

    private static List<ChangeChoiceView.Group> kinds(String number) {
        return List.of(group("添人", number, ChangeKind.BIRTH, ChangeKind.MARRIAGE_IN, ChangeKind.MOVE_IN),
                group("减人", number, ChangeKind.DEATH, ChangeKind.MARRIAGE_OUT, ChangeKind.MOVE_OUT),
                group("分户、并户", number, ChangeKind.SPLIT, ChangeKind.MERGE), group("情况变了、记错了", number, ChangeKind.UPDATE, ChangeKind.CORRECTION));
    }

    private static ChangeChoiceView.Group group(String title, String number, ChangeKind... kinds) {
        return new ChangeChoiceView.Group(title, Arrays.stream(kinds).map(kind -> new ChangeChoiceView.Choice(kind.title(), note(kind),
                ofOnePerson(kind) ? "/households/" + number + "/change?kind=" + kind.key() : start(new Wanted(number, kind, null)))).toList());
    }

    private static boolean ofOnePerson(ChangeKind kind) {
        return kind == ChangeKind.DEATH || kind == ChangeKind.MARRIAGE_OUT || kind.nature() == Nature.ENTRIES;
    }

    private static String note(ChangeKind kind) {
        return switch (kind) {
            case MARRIAGE_IN -> "娶媳妇、招女婿";
            case MARRIAGE_OUT -> "嫁出去、入赘到外户";
            case UPDATE -> "电话、银行卡、上学、健康、劳动、务工、房屋、户主";
            case CORRECTION -> "姓名、证件号码等记错的";
            default -> "";
        };
    }

    private List<ChangeChoiceView.Choice> people(String number, ChangeKind kind) {
        List<ChangeChoiceView.Choice> people = new ArrayList<>();
        for (HouseholdMember member : register.members(number)) {
            people.add(new ChangeChoiceView.Choice(member.name(), member.relation(), start(new Wanted(number, kind, member.position()))));
        }
        if (kind.nature() == Nature.ENTRIES) {
            people.add(new ChangeChoiceView.Choice("这一户", "电话、银行卡、小组、房屋、饮水、属性", start(new Wanted(number, kind, null))));
        }
        return people;
    }

    private static String start(Wanted wanted) {
        return "/cases/new?process=" + HouseholdChange.PROCESS + "&finding=" + wanted.finding();
    }
}
