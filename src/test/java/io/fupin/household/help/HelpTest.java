package io.fupin.household.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.privacy.IdentityVault;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A helper and his household: what it needs, what is done, what came of it, and that he goes there. */
class HelpTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private IdentityVault vault;
    private Trace trace;
    private Village village;
    private String number;
    private Officer helper;

    @BeforeEach
    void aHouseholdWithItsHelper() {
        trace = given.application().toTheEnd();
        village = trace.village();
        number = jdbc.sql("select register_number from household where village = ?").param(village.code().value()).query(String.class).single();
        helper = withPhone(office.counties().somebody(Role.HELPER, village.code().county()), vault.open(
                jdbc.sql("select phone_sealed from household_helper where register_number = ? and until is null").param(number).query(String.class).single()));
    }

    private Officer withPhone(Officer officer, String phone) {
        jdbc.sql("update person set phone = ? where id = ?").params(phone, officer.personId()).update();
        return officer;
    }

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private String path() {
        return "/households/" + number + "/help";
    }

    private Browser.Page post(Officer officer, String below, String... fieldsAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return as(officer).post("/households/" + number + below, fields);
    }

    @Test
    void aHelperSeesHisOwnHouseholdsAndGoesThere() {
        as(helper).open("/my-households").expect(200).shows(trace.family().head(), "还没有走访");
        as(helper).open(path()).expect(200).shows(trace.family().head(), "入股合作社", "记一次走访");
        as(helper).open("/households/" + number).expect(404);
        Officer stranger = withPhone(office.counties().somebody(Role.HELPER, village.code().county()), "13800000009");
        as(stranger).open("/my-households").expect(200).hides(trace.family().head());
        as(stranger).open(path()).expect(404);
        as(office.counties().somebody(Role.HELPER, village.code().county())).open("/my-households").expect(200).shows("没有登记手机号");
        as(village.committee()).open("/my-households").expect(403);

        String today = given.today().toString();
        String photo = office.counties().photo(helper);
        post(helper, "/visits", "visitedOn", today, "found", "", "photoEvidence", photo).expect(422).shows("看到的情况没有填");
        post(helper, "/visits", "visitedOn", given.today().plusDays(1).toString(), "found", "好", "photoEvidence", photo).expect(422).shows("到今天之间");
        post(helper, "/visits", "visitedOn", today, "found", "老人按时吃药").expect(422).shows("至少拍一张照片", "老人按时吃药");
        post(helper, "/visits", "visitedOn", today, "found", "老人按时吃药", "photoEvidence", office.counties().photo(village.township())).expect(422).shows("照片没有传上来");
        assertThat(visits()).isZero();
        post(stranger, "/visits", "visitedOn", today, "found", "冒充", "photoEvidence", photo).expect(404);
        post(helper, "/visits", "visitedOn", today, "found", "老人按时吃药", "photoEvidence", photo).expect(302);
        assertThat(visits()).isEqualTo(1);
        as(helper).open("/my-households").shows("今天走访过");
        as(village.township()).open(path()).expect(200).shows("老人按时吃药", helper.name());
        as(office.counties().somebody(Role.COUNTY_LEADERS, village.code().county())).open(path()).expect(200).shows(helper.name()).hides("老人按时吃药");
        as(village.township()).open("/evidence/" + photo).expect(200);
        as(helper).open("/evidence/" + photo).expect(200);
        as(stranger).open("/evidence/" + photo).expect(404);
        as(given.village().committee()).open(path()).expect(404);

        given.on(given.today().plusMonths(2) + "T09:00+08:00");
        as(helper).open("/my-households").shows("天没去", "1 户该走访了");
        as(village.township()).open("/help?gap=VISIT&region=" + village.code()).expect(200).shows("超期没有走访 1", trace.family().head());
        as(village.township()).open("/help?gap=HELPER&region=" + village.code()).shows("一户也不缺");

        // after the exit the helper goes on, and is told when the follow-up visit is due
        as(helper).open("/my-households").hides("跟踪回访");
        jdbc.sql("update household set state = 'EXITED' where register_number = ?").param(number).update();
        jdbc.sql("insert into follow_up_visit (register_number, due_on, case_number) values (?, ?, ?)")
                .params(number, java.sql.Date.valueOf(given.today().minusDays(1)), trace.number()).update();
        as(helper).open("/my-households").shows("脱贫后的跟踪回访，应在");
    }

    private int visits() {
        return jdbc.sql("select count(*) from household_visit where register_number = ?").param(number).query(Integer.class).single();
    }

    @Test
    void measuresKeepWithinTheLimitsOfTheCounty() {
        String since = given.today().toString();
        post(helper, "/measures", "kind", "发展产业", "item", "小额信贷", "detail", "养牛贷款", "funds", "50000.01", "since", since,
                "lastDay", given.today().plusYears(3).plusDays(1).toString()).expect(422).shows("小额信贷最多 50000 元", "小额信贷最长 3 年");
        post(helper, "/measures", "kind", "发展产业", "item", "小额信贷", "detail", "养牛贷款", "funds", "50000", "since", since,
                "lastDay", given.today().plusYears(3).toString()).expect(302);
        post(helper, "/measures", "kind", "教育支持", "item", "雨露计划", "detail", "中职一年级", "funds", "3001", "since", since).expect(422)
                .shows("每人每年 3000 元，1 人 1 年最多 3000 元");
        post(helper, "/measures", "kind", "教育支持", "item", "雨露计划", "detail", "两个孩子两年", "funds", "12000", "quantity", "2", "unit", "人", "since", since,
                "lastDay", given.today().plusYears(2).minusDays(1).toString()).expect(302);
        // four persons: 13 to 18 square metres a head
        post(helper, "/measures", "kind", "兜底保障", "item", "危房改造", "detail", "原址重建", "quantity", "72.5", "unit", "平方米", "since", since).expect(422)
                .shows("4 人户改造面积应在 52 到 72 平方米之间");
        post(helper, "/measures", "kind", "兜底保障", "item", "危房改造", "detail", "原址重建", "quantity", "72", "unit", "平方米", "since", since).expect(302);
        post(helper, "/measures", "kind", "撒钱", "detail", "", "quantity", "2", "funds", "-1", "since", "昨天").expect(422).shows("日期写成");
        post(helper, "/measures", "kind", "撒钱", "detail", "", "quantity", "2", "funds", "-1", "since", since).expect(422)
                .shows("请选种类", "内容没有填", "数量的单位没有填", "应是 0 到");
        assertThat(jdbc.sql("select count(*) from household_measure where register_number = ?").param(number).query(Integer.class).single())
                .as("three beside the one of the case").isEqualTo(4);
        as(village.county()).open("/households/" + number).expect(200).shows("小额信贷", "50,000", "72 平方米");
        as(village.county()).open(path()).hides("添一项措施");
        post(village.county(), "/measures", "kind", "发展产业", "detail", "x", "since", since).expect(403);
    }

    @Test
    void whatCameOfItIsSignedAndANeedIsMet() {
        long measure = jdbc.sql("select id from household_measure where register_number = ?").param(number).query(Long.class).single();
        String today = given.today().toString();
        String signature = office.counties().photo(village.committee());
        post(village.committee(), "/measures/" + measure + "/results", "on", today, "text", "分红", "income", "800").expect(422).shows("拍下农户签字");
        post(village.committee(), "/measures/" + measure + "/results", "on", today, "text", "分红", "income", "800", "signatureEvidence", signature).expect(302);
        as(helper).open(path()).shows("成效：分红，收入 800 元", "农户签字");
        as(helper).open("/evidence/" + signature).expect(200);
        post(village.committee(), "/measures/1/results", "on", today, "text", "别家的").expect(404);

        post(village.committee(), "/needs", "kind", "发展产业", "detail", "想养牛，缺本钱").expect(302);
        long need = jdbc.sql("select id from household_need where register_number = ?").param(number).query(Long.class).single();
        post(helper, "/needs/" + need + "/met").expect(302);
        post(helper, "/needs/" + need + "/met").expect(409);
        as(helper).open(path()).shows("想养牛，缺本钱", "已落实");

        Api api = Api.of(application, village.township());
        JsonNode help = api.get("/api/v1" + path()).expect(200);
        assertThat(help.at("/measures/0/results/0/income").asInt()).isEqualTo(800);
        assertThat(help.at("/needs/0/metOn").asText()).isEqualTo(today);
        Api.of(application, given.village().committee()).get("/api/v1" + path()).expect(404);
        assertThat(Api.of(application, helper).get("/api/v1/my-households").expect(200).at("/items/0/registerNumber").asText()).isEqualTo(number);
    }

    /** 「有劳动能力的贫困户至少有一个脱贫项目」: asked for in 蛟河市, not elsewhere. */
    @Test
    void aHouseholdThatCanWorkNeedsAProject() {
        jdbc.sql("delete from household_measure where register_number = ?").param(number).update();
        as(village.committee()).open(path()).shows("有劳动能力，没有产业项目");
        as(village.committee()).open("/help?gap=PROJECT").expect(200).shows("有劳动能力、没有产业项目 1", trace.family().head());
        assertThat(jdbc.sql("""
                select count(distinct h.register_number) from household h join household_member m using (register_number)
                where h.village = ? and m.valid_to is null and m.labour_skill in ('普通劳动力', '技能劳动力')
                """).param(village.code().value()).query(Integer.class).single()).isEqualTo(1);
        post(village.committee(), "/measures", "kind", "教育支持", "detail", "培训", "since", given.today().toString()).expect(302);
        as(village.committee()).open("/help?gap=PROJECT").shows("有劳动能力、没有产业项目 1");
        post(village.committee(), "/measures", "kind", "发展产业", "detail", "养牛", "quantity", "2", "unit", "头", "since", given.today().toString()).expect(302);
        as(village.committee()).open("/help?gap=PROJECT").shows("有劳动能力、没有产业项目 0", "一户也不缺");
        as(village.committee()).open(path()).hides("有劳动能力，没有产业项目");
    }
}
