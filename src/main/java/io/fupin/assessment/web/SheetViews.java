package io.fupin.assessment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.FindingRows.Kind;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.web.SheetView.Option;
import io.fupin.assessment.web.SheetView.Question;
import io.fupin.assessment.web.SheetView.Sealed;
import io.fupin.assessment.work.Answers;
import io.fupin.assessment.work.FieldDesk;
import io.fupin.household.Household;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws sheets for the firm's people. */
@Component
class SheetViews {

    private static final Map<String, String> STATES = Map.of("OPEN", "", "SEALED", "is-ok", "REPLACED", "is-warn");
    private static final int RECEIPT = 8;

    private final SheetRows sheets;
    private final FieldDesk field;
    private final Regions regions;
    private final Words words;
    private final ObjectMapper json;

    SheetViews(SheetRows sheets, FieldDesk field, Regions regions, Words words, ObjectMapper json) {
        this.sheets = sheets;
        this.field = field;
        this.regions = regions;
        this.words = words;
        this.json = json;
    }

    SheetsView.Row row(Sheet sheet) {
        String note = switch (sheet.state()) {
            case SEALED -> words.shortMoment(sheet.sealedAt()) + "封存，回执 " + receipt(sheet);
            case REPLACED -> sheet.reason();
            default -> sheet.substitutes() == null ? "官方档案封存后才能看" : "替换样本%04d".formatted(sheet.substitutes());
        };
        return new SheetsView.Row(sheet.number(), sheet.title(), sheet.headName(), place(sheet), sheet.stratum().household().label(),
                STATES.get(sheet.state().name()), sheet.state().title(), note, sheet.assigneeName());
    }

    private String place(Sheet sheet) {
        return regions.fullName(sheet.village()) + (sheet.groupName() == null ? "" : " " + sheet.groupName());
    }

    private static String receipt(Sheet sheet) {
        return sheet.hash().substring(0, RECEIPT).toUpperCase(java.util.Locale.ROOT);
    }

    /** @param typed what was sent and refused; empty for a sheet just opened */
    SheetView sheet(Assessment assessment, Sheet sheet, Map<String, String> typed, Map<String, String> errors) {
        boolean open = sheet.state() == State.OPEN && assessment.fieldEndedAt() == null;
        return new SheetView(sheet.caseNumber(), sheet.number(), sheet.title(), sheet.headName(), place(sheet), sheet.stratum().household().label(), open,
                sheet.reason(), assessment.year(), questions(Answers.SUMS), questions(Answers.NEEDS),
                approvals(), typed, errors,
                UUID.randomUUID().toString(), sheet.state() == State.SEALED ? sealed(assessment, sheet) : null);
    }

    /** The page a phone keeps. */
    FieldView field(Assessment assessment) {
        return new FieldView(assessment.caseNumber(), assessment.title(), assessment.year(), questions(Answers.SUMS), questions(Answers.NEEDS), approvals(),
                Map.of(), Map.of());
    }

    /** As a phone keeps it. */
    FieldPages.Household household(Sheet sheet) {
        return new FieldPages.Household(sheet.number(), sheet.title(), sheet.headName(), place(sheet), regions.fullName(sheet.village()),
                sheet.stratum().household().label(), sheet.state().name(), sheet.hash() == null ? null : receipt(sheet));
    }

    private static List<Option> approvals() {
        return Answers.APPROVALS.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())).toList();
    }

    private static List<Question> questions(Map<String, String> asked) {
        return asked.entrySet().stream().map(one -> new Question(one.getKey(), one.getValue())).toList();
    }

    private Sealed sealed(Assessment assessment, Sheet sheet) {
        Map<String, String> answers = answers(sheet);
        List<String> told = new ArrayList<>();
        told.add("家里几口人：" + answers.get("persons"));
        Answers.SUMS.forEach((key, text) -> told.add(text + "：" + answers.get(key) + " 元"));
        Answers.NEEDS.forEach((key, text) -> told.add(text + "：" + ("yes".equals(answers.get(key)) ? "有保障" : "没有保障")));
        told.add("认可不认可：" + Answers.APPROVALS.get(answers.get("approves")));
        if (!answers.getOrDefault("remark", "").isEmpty()) {
            told.add("备注：" + answers.get("remark"));
        }
        return new Sealed(words.fullMoment(sheet.sealedAt()), sheet.sealedName(), receipt(sheet), words.yuan(sheet.perCapita()),
                words.yuan(assessment.incomeLine()), sheet.suspicion() == null ? null : "疑似" + Kind.valueOf(sheet.suspicion()).title() + "：" + sheet.grounds(), told, field.photos(sheet));
    }

    private Map<String, String> answers(Sheet sheet) {
        try {
            return json.readValue(sheet.answers(), new TypeReference<Map<String, String>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed cannot be read", e);
        }
    }

    /** @param file null for a household that is not on file */
    OfficialView official(Assessment assessment, int number, HouseholdFile file) {
        Sheet sheet = sheets.find(assessment.caseNumber(), number).orElseThrow();
        List<OfficialView.Line> lines = new ArrayList<>();
        if (file != null) {
            Household household = file.household();
            lines.add(new OfficialView.Line("状态", null, household.state().title()));
            lines.add(new OfficialView.Line("人口", sheet.persons() + " 人", household.persons() + " 人"));
            Income newest = file.incomes().isEmpty() ? null : file.incomes().get(0);
            lines.add(new OfficialView.Line("人均收入", words.yuan(sheet.perCapita()) + " 元", newest == null ? "没有记录"
                    : newest.year() + "年 " + words.yuan(newest.perCapita()) + " 元"));
            Map<String, String> answers = answers(sheet);
            lines.add(new OfficialView.Line("住房", need(answers, "housing"), file.living() == null || file.living().houseGrade() == null ? "没有记录"
                    : file.living().houseGrade()));
            lines.add(new OfficialView.Line("饮水", need(answers, "water"), file.living() == null || file.living().safeWater() == null ? "没有记录"
                    : file.living().safeWater() ? "安全" : "不安全"));
            lines.add(new OfficialView.Line("帮扶措施", null, file.measures().isEmpty() ? "没有记录" : file.measures().size() + " 条"));
        }
        return new OfficialView(assessment.caseNumber(), number, sheet.title(), sheet.headName(), file != null, lines);
    }

    private static String need(Map<String, String> answers, String key) {
        return "yes".equals(answers.get(key)) ? "有保障" : "没有保障";
    }
}
