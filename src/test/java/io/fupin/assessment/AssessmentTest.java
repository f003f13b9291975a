package io.fupin.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.work.FieldDesk;
import io.fupin.casework.CaseStart;
import io.fupin.region.RegionCode;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assessments of counties made for them. */
abstract class AssessmentTest extends TraceTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    @Qualifier("commissionDesk")
    CaseStart start;
    @Autowired
    AssessmentRows rows;
    @Autowired
    FrameRows frames;
    @Autowired
    SheetRows sheets;
    @Autowired
    FindingRows findings;
    @Autowired
    FieldDesk field;
    @Autowired
    TestPeople people;
    @Autowired
    JdbcClient jdbc;

    AssessedCounty county() {
        String six = "3614" + (10 + COUNT.incrementAndGet());
        List<Village> villages = office.counties().another(six, "评" + six.substring(4), 2, 2);
        RegionCode code = RegionCode.of(six + "000000");
        office.counties().incomeLine(code, 2016, "3200");
        for (int i = 0; i < villages.size(); i++) {
            if (i < 2) {
                jdbc.sql("insert into poor_village (village, valid_from, level, source) values (?, '2014-01-01', '省级', '测试')").param(villages.get(i).code().value())
                        .update();
            }
            fill(villages.get(i).code());
        }
        // Firms like an administrator enters them.
        jdbc.sql("insert into post_unit (role, key, name) values ('ASSESSOR', 'xinan', '信安咨询'), ('SURVEYOR', 'xinan', '信安咨询') on conflict do nothing").update();
        jdbc.sql("insert into post_unit (role, key, name) values ('ASSESSOR', 'beifang', '北方评估') on conflict do nothing").update();
        return new AssessedCounty(code, villages, villages.get(0).county(), office.counties().somebody(Role.COUNTY_LEADERS, code),
                office.counties().somebody(Role.PROVINCE_OFFICE, code.province()), office.counties().somebody(Role.AUDITOR, code),
                people.holding("ASSESSOR.xinan@" + code), people.holding("SURVEYOR.xinan@" + code), people.holding("ASSESSOR.beifang@" + code));
    }

    private void fill(RegionCode village) {
        for (int i = 1; i <= AssessedCounty.EXITED + AssessedCounty.REGISTERED; i++) {
            jdbc.sql("""
                    insert into household (register_number, village, township, county, head_name, persons, ground, state, registered_on, facts_since, source)
                    values (?, ?, ?, ?, ?, 3, '新识别', ?, '2014-06-01', '2014-06-01', 'IMPORT')
                    """).params(village + "-" + "%04d".formatted(i), village.value(), village.township().value(), village.county().value(), "贫" + village.value() + "-" + "%02d".formatted(i),
                    i <= AssessedCounty.EXITED ? "EXITED" : "REGISTERED").update();
        }
        for (int i = 1; i <= AssessedCounty.ORDINARY; i++) {
            jdbc.sql("""
                    insert into ordinary_household (village, township, county, head_name, persons, valid_from, source) values (?, ?, ?, ?, 3, '2014-01-01', '测试')
                    """).params(village.value(), village.township().value(), village.county().value(), "凡" + village.value() + "-" + "%02d".formatted(i)).update();
        }
    }

    /** By hand: four exited, two registered and four ordinary households of each kind of village. */
    ObjectNode commission(AssessedCounty county, UnaryOperator<ObjectNode> told) {
        ObjectNode form = AssessmentTrace.empty().put("title", "2016年度检查").put("county", "评" + county.code().value().substring(4, 6) + "县").put("year", 2016)
                .put("firm", "信安咨询").put("incidenceMax", 25).put("wrongExitMax", 2).put("missedMax", 2).put("approvalMin", 90)
                .put("allocation", "手工").put("stages", "一阶段").put("reservePercent", 50);
        for (String kind : List.of("poor", "other")) {
            form.put(kind + "Exited", 4).put(kind + "Registered", 2).put(kind + "Ordinary", 4);
        }
        return told.apply(form);
    }

    AssessmentTrace commissioned(AssessedCounty county, Officer organiser, UnaryOperator<ObjectNode> told) {
        return new AssessmentTrace(office, field, sheets, county, start.start(organiser, organiser.post().region(), commission(county, told)).file()
                .caseNumber());
    }

    AssessmentTrace commissioned(AssessedCounty county) {
        return commissioned(county, county.office(), form -> form);
    }
}
