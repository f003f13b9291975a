package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.work.Answers;
import io.fupin.assessment.work.FieldDesk;
import io.fupin.casework.CaseFile;
import io.fupin.casework.WorkItem;
import io.fupin.support.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An assessment on its way; what is not told is ordinary: nobody is poor, everybody approves. */
final class AssessmentTrace {

    static final String SECRET = "7e".repeat(32);
    /** {@code printf %s 7e7e… | sha256sum}. */
    static final String COMMITMENT = io.fupin.assessment.sampling.Seed.commitment(SECRET);

    private final Office office;
    private final FieldDesk field;
    private final SheetRows sheets;
    private final AssessedCounty county;
    private final String number;

    AssessmentTrace(Office office, FieldDesk field, SheetRows sheets, AssessedCounty county, String number) {
        this.office = office;
        this.field = field;
        this.sheets = sheets;
        this.county = county;
        this.number = number;
    }

    String number() {
        return number;
    }

    CaseFile file() {
        return office.cases().get(number);
    }

    WorkItem task() {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    AssessmentTrace waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return this;
    }

    AssessmentTrace hasEnded(String result) {
        assertThat(file().open()).isFalse();
        assertThat(file().result()).isEqualTo(result);
        return this;
    }

    AssessmentTrace act(Officer officer, ObjectNode form) {
        office.desk().complete(task().id(), officer, "submit", "", form);
        return this;
    }

    ObjectNode commitment() {
        return empty().put("commitment", COMMITMENT).put("publicSource", "双色球第2016120期红球").put("publicOn", today().plusDays(2).toString());
    }

    AssessmentTrace committed() {
        return act(county.assessor(), commitment());
    }

    ObjectNode drawing() {
        return empty().put("publicNumber", "031114192731").put("secret", SECRET);
    }

    /** Two days later. */
    AssessmentTrace drawn() {
        office.procedureClock().advance(Duration.ofDays(2));
        return act(county.assessor(), drawing());
    }

    AssessmentTrace drawnAfterAll() {
        return committed().drawn();
    }

    List<Sheet> open() {
        return sheets.page(number, Sheet.State.OPEN, null, 0, 1000);
    }

    Sheet sheet(int sheet) {
        return sheets.find(number, sheet).orElseThrow();
    }

    /** What a household of three with 5,000 yuan a head says. */
    static Map<String, String> told() {
        Map<String, String> told = new HashMap<>(Map.of("persons", "3", "wage", "9000", "business", "8000", "expense", "2000", "property", "0",
                "transfer", "0", "approves", "yes"));
        Answers.NEEDS.keySet().forEach(need -> told.put(need, "yes"));
        return told;
    }

    Sheet sealed(Sheet sheet, UnaryOperator<Map<String, String>> said) {
        return field.seal(county.surveyor(), number, sheet.number(), "phone-%08d".formatted(sheet.number()), Answers.of(said.apply(told())),
                io.fupin.assessment.work.Circumstances.NONE);
    }

    /** Whoever is left. */
    AssessmentTrace sealedAll() {
        open().forEach(sheet -> sealed(sheet, said -> said));
        return this;
    }

    AssessmentTrace surveyed() {
        return act(county.assessor(), empty());
    }

    AssessmentTrace answered(Map<String, String> statements) {
        ObjectNode form = empty();
        statements.forEach((finding, statement) -> form.withArray("answers").addObject().put("finding", finding).put("statement", statement));
        return act(county.office(), form);
    }

    AssessmentTrace ruled(Map<String, String> rulings) {
        ObjectNode form = empty();
        rulings.forEach((finding, upheld) -> form.withArray("rulings").addObject().put("finding", finding).put("upheld", upheld).put("reason", "看了凭据"));
        return act(county.assessor(), form);
    }

    AssessmentTrace concluded() {
        return act(county.assessor(), empty().put("conclusion", "四项指标见表。"));
    }

    AssessmentTrace published(Officer organiser) {
        return act(organiser, empty().put("documentNumber", "评〔2016〕1号"));
    }

    LocalDate today() {
        return LocalDate.now(office.clock());
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
