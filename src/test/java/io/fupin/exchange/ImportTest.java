package io.fupin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportLists;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.household.HouseholdRegister;
import io.fupin.problem.Problem;
import io.fupin.support.Family;
import io.fupin.support.FilledIn;
import io.fupin.support.FupinTest;
import io.fupin.support.Given;
import io.fupin.support.Office;
import io.fupin.support.Surfer;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households come in from a file, change by a file, and go out again when nothing was built on them. */
@FupinTest
class ImportTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Office office;
    @Autowired
    private ImportDesk desk;
    @Autowired
    private ImportLists lists;
    @Autowired
    private ImportWorker worker;
    @Autowired
    private HouseholdRegister register;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Given given;
    private Village village;
    private Officer township;
    private FilledIn file;

    @BeforeEach
    void aFileOfTwoHouseholds() {
        village = office.counties().village();
        township = village.township();
        file = new FilledIn();
        file.household(village, "丙一");
        file.household(village, "丙二");
    }

    private ImportRun sent(FilledIn sent) {
        String id = desk.upload(township, "丙.xlsx", new ByteArrayInputStream(sent.bytes()));
        worker.drain();
        return desk.get(township, id);
    }

    private ImportRun taken(FilledIn sent) {
        ImportRun run = sent(sent);
        assertThat(run.state()).as(run.said()).isEqualTo(State.CHECKED);
        assertThat(lists.faults(run.id(), true, 0, 10)).isEmpty();
        desk.take(township, run.id());
        worker.drain();
        return desk.get(township, run.id());
    }

    private String number(int order) {
        return jdbc.sql("select register_number from household where village = ? order by register_number").param(village.code().value()).query(String.class)
                .list().get(order - 1);
    }

    @Test
    void aHouseholdChangesByAFileAndIsAsBeforeWhenThatIsTakenBack() {
        assertThat(taken(file).tally().taken()).isEqualTo(2);
        String number = number(2);
        // registered the day before, so that the change is of another day
        jdbc.sql("update household_member set valid_from = valid_from - 1 where register_number = ?").param(number).update();
        FilledIn second = new FilledIn();
        second.household(village, "丙二");
        second.lastHousehold().put("户编号", number);
        second.lastHousehold().put("贫困户属性", "低保户");
        second.lastHousehold().put("户联系电话", null);
        for (int position = 1; position <= 2; position++) {
            second.person(position).put("户编号", number);
            second.person(position).put("证件号码", file.person(position).get("证件号码"));
            second.person(position).put("出生日期", file.person(position).get("出生日期"));
            second.person(position).put("姓名", file.person(position).get("姓名"));
        }
        second.person(2).put("健康状况", "患有大病、残疾");
        ImportRun changed = taken(second);
        assertThat(changed.tally().changed()).isEqualTo(1);
        assertThat(lists.changed(changed.id(), 0, 10)).singleElement().satisfies(line -> assertThat(line.changes()).contains("贫困户属性", "改 1 人").doesNotContain("户联系电话"));
        assertThat(register.find(number).orElseThrow().type()).isEqualTo("低保户");
        assertThat(register.members(number).get(1).health()).isEqualTo("患有大病、残疾");
        assertThat(register.contact(number).orElseThrow().phone()).as("an empty cell leaves what is on file").isEqualTo("10012345678");
        assertThat(versions(number)).as("what was before stays on file").isEqualTo(3);

        desk.undo(township, changed.id());
        worker.drain();
        assertThat(desk.get(township, changed.id()).state()).as(desk.get(township, changed.id()).said()).isEqualTo(State.UNDONE);
        assertThat(register.find(number).orElseThrow().type()).isEqualTo("一般户");
        assertThat(register.members(number).get(1).health()).isEqualTo("健康");
        assertThat(versions(number)).isEqualTo(2);
    }

    private int versions(String number) {
        return jdbc.sql("select count(*) from household_member where register_number = ?").param(number).query(Integer.class).single();
    }

    @Test
    void whatSomethingWasBuiltOnIsNotTakenOutAndTheReasonIsSaid() {
        ImportRun run = taken(file);
        String number = number(1);
        jdbc.sql("insert into household_measure (register_number, kind, detail, since) values (?, '发展产业', '养牛', date '2016-10-10')").param(number).update();
        desk.undo(township, run.id());
        worker.drain();
        ImportRun after = desk.get(township, run.id());
        assertThat(after.state()).isEqualTo(State.TAKEN);
        assertThat(after.said()).startsWith("没有撤销：丙一户（" + number + "）登记过帮扶措施");
        assertThat(register.find(number(2))).as("not half of it").isPresent();
        jdbc.sql("delete from household_measure where register_number = ?").param(number).update();
        jdbc.sql("update household set group_name = '9组' where register_number = ?").param(number).update();
        desk.undo(township, run.id());
        worker.drain();
        assertThat(desk.get(township, run.id()).said()).contains("导入以后内容又变过");
    }

    @Test
    void aProcessThatDiesLeavesNothingTwiceAndWhatIsCancelledLeavesNothing() {
        String id = desk.upload(township, "丙.xlsx", new ByteArrayInputStream(file.bytes()));
        worker.drain();
        // as if it had died behind the first household, while it was read and while it was checked
        jdbc.sql("update register_import set state = 'CHECKING', worked_to = '新1', worked = 1 where id = ?").param(id).update();
        jdbc.sql("delete from import_household where import_id = ? and key > '新1'").param(id).update();
        worker.drain();
        assertThat(desk.get(township, id).tally().fresh()).isEqualTo(2);
        desk.take(township, id);
        worker.drain();
        jdbc.sql("update register_import set state = 'TAKING', worked_to = '' where id = ?").param(id).update();
        worker.drain();
        assertThat(jdbc.sql("select count(*) from household where village = ?").param(village.code().value()).query(Integer.class).single()).isEqualTo(2);

        FilledIn other = new FilledIn();
        other.household(village, "丙三");
        ImportRun cancelled = sent(other);
        desk.cancel(township, cancelled.id());
        assertThat(desk.get(township, cancelled.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(jdbc.sql("select count(*) from import_row where import_id = ?").param(cancelled.id()).query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> desk.take(township, cancelled.id())).isInstanceOf(Problem.class).hasMessageContaining("已取消");
    }

    @Test
    void twoFilesWithTheSamePeopleAreNotBothTaken() {
        ImportRun first = sent(file);
        ImportRun second = sent(file);
        assertThat(second.tally().fresh()).as("nothing is on the register yet").isEqualTo(2);
        desk.take(township, first.id());
        desk.take(township, second.id());
        worker.drain();
        assertThat(List.of(desk.get(township, first.id()).tally().taken(), desk.get(township, second.id()).tally().taken())).containsExactly(2, 0);
        assertThat(lists.faults(second.id(), true, 0, 10)).allMatch(fault -> fault.what().startsWith("这个人已在 "));
        Officer neighbour = office.counties().another("220296", "邻导", 1, 1).get(0).township();
        assertThatThrownBy(() -> desk.get(neighbour, first.id())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.upload(village.committee(), "x.xlsx", new ByteArrayInputStream(file.bytes()))).isInstanceOf(Problem.class);
    }

    @Test
    void whoIsBeingDecidedOnInACaseWaitsForIt() {
        Trace applied = given.application(village, Family.alone());
        Object number = file.person(1).put("证件号码", applied.family().members().get(0).idNumber());
        file.person(1).put("出生日期", null);
        file.person(1).put("性别", null);
        ImportRun run = sent(file);
        assertThat(run.tally().bad()).isEqualTo(1);
        assertThat(lists.faults(run.id(), true, 0, 10)).singleElement().satisfies(fault -> {
            assertThat(fault.cell()).isEqualTo(FilledIn.personCell("证件号码", file.personRow(1)));
            assertThat(fault.what()).isEqualTo("这个人申请识别（" + applied.file().shortNumber() + "）");
            assertThat(fault.mend()).startsWith("等那一件办结以后再导入");
        });
        // the case comes in between the look at the file and the taking of it
        file.person(1).put("证件号码", number);
        ImportRun second = sent(file);
        assertThat(second.tally().fresh()).isEqualTo(2);
        Family late = Family.alone();
        given.application(village, late.add("丙新", "配偶", (String) number));
        desk.take(township, second.id());
        worker.drain();
        assertThat(desk.get(township, second.id()).tally()).satisfies(tally -> assertThat(List.of(tally.taken(), tally.bad())).containsExactly(1, 1));
        assertThat(lists.faults(second.id(), true, 0, 10)).singleElement().satisfies(fault -> assertThat(fault.what()).contains("申请识别"));
    }

    @Test
    void aNumberThatWasDraggedDownTheColumnIsOneFaultAndNotThousands() {
        for (int i = 0; i < 10_100; i++) {
            file.addPerson(new LinkedHashMap<>(Map.of("户编号", "新2", "姓名", "丙多", "与户主关系", "之子")));
        }
        ImportRun run = sent(file);
        assertThat(run.tally().fresh()).as("the other household is as good as before").isEqualTo(1);
        assertThat(run.tally().bad()).isEqualTo(1);
        assertThat(lists.faults(run.id(), true, 0, 10)).singleElement().satisfies(fault -> assertThat(fault.what()).isEqualTo("有 99 行以上是同一个户编号，一户没有这么多人"));
    }

    @Test
    void numbersLeaveOnlyWithThoseWhoHoldThemAgainstDocuments() {
        taken(file);
        String number = (String) file.person(1).get("证件号码");
        assertThat(text(township)).contains(number).contains("10012345678").contains("丙二");
        Officer auditor = office.counties().somebody(io.fupin.account.Role.AUDITOR, village.code().county());
        assertThat(text(auditor)).contains("丙二").contains(number.substring(0, 6) + "****").doesNotContain(number).doesNotContain("10012345678")
                .doesNotContain("长期慢性病");
        // Written down when the last byte has gone, which the reader has by then.
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from audit_entry where action = 'register.export' and person_id = ?")
                .param(auditor.personId()).query(Integer.class).single()).isEqualTo(1));
    }

    private String text(Officer officer) {
        byte[] workbook = Surfer.signedIn(port, officer.username()).file("/households/national.xlsx?region=" + village.code());
        StringBuilder text = new StringBuilder();
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }
}
