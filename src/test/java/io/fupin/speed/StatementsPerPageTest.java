package io.fupin.speed;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Consultations;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.casework.WorkItem;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.support.FilledIn;
import io.fupin.support.SqlStatements.Sent;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.village.VillageExit;
import io.fupin.village.VillageExitTrace;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What each list and page costs, the reading of the officer's posts included: the same number however many rows it shows. */
@AutoConfigureMockMvc
class StatementsPerPageTest extends TraceTest {

    /** Who looks, at what, and the statements it may take at most. */
    private static final String PAGES = """
            village   /                                           22
            village   /tasks?box=todo                             16
            village   /tasks?box=done                             16
            village   /tasks?box=started                          16
            village   /tasks/{visit}                              25
            village   /cases                                      14
            village   /cases/{case}                               25
            village   /cases/{case}/filed                         5
            village   /cases/new                                  4
            village   /meetings/new                               9
            village   /meetings/roster                            3
            village   /notices                                    5
            village   /notices/{notice}                           7
            village   /notices/new?kind=VILLAGE_NOTICE            13
            village   /households                                 4
            village   /households/{household}                     18
            village   /households/{household}/change               10
            village   /exits                                      12
            county    /exits?region={village}                     12
            village   /follow-ups                                 5
            county    /follow-ups                                 5
            village   /monitoring                                 7
            county    /monitoring                                 7
            village   /monitoring/{watched}                       5
            village   /rectifications                             5
            county    /rectifications?list=ALL                    6
            county    /inspections                                6
            village   /incidents                                  4
            village   /villages                                   14
            county    /villages                                   14
            county    /villages/{place}                           14
            county    /cases/{villageExit}                        30
            village   /households/{household}/exit-visit          13
            village   /cases/new?process=household-change&finding={household}.update.1   17
            village   /households/{household}?on={day}            17
            village   /households?on={day}                        4
            village   /search?q=户                                 4
            village   /consultations                              6
            village   /absences                                   6
            township  /                                           14
            township  /tasks?box=todo                             17
            township  /tasks?box=todo&step=township-review        16
            township  /tasks?box=supervised                       16
            township  /tasks?box=todo&due=2016-10-20              17
            township  /tasks?box=supervised&sort=region           16
            township  /tasks?box=todo&sort=arrival&size=200       17
            township  /tasks?box=todo&unread=yes                  17
            township  /tasks?box=drafts                           6
            township  /batches                                    4
            township  /tasks/{review}                             26
            township  /cases                                      17
            township  /cases/{registered}                         26
            township  /cases/{registered}/dossier.pdf             60
            township  /notices                                    5
            township  /objections                                 5
            township  /cases/{objection}                          23
            county    /                                           15
            county    /tasks?box=todo                             16
            county    /tasks?box=supervised&due=late              16
            county    /cases                                      17
            county    /absences/others?q=户                        8
            county    /absences/others/{ill}                      12
            county    /tasks/{review}/hand-over                   14
            county    /bottleneck                                 10
            county    /bottleneck?with=before&way=returned        12
            township  /bottleneck?days=90                         10
            county    /bottleneck/warnings?all=true               4
            county    /dispatch                                   8
            township  /dispatch                                   8
            county    /dispatch/reports                           4
            county    /dispatch/screens                           4
            county    /bottleneck/why?process=household-identification 9
            county    /bottleneck/tasks?process=household-identification&from=2016-10-01&to=2017-10-01   4
            county    /households                                 5
            village   /quality                                    5
            county    /quality                                    6
            township  /imports                                    4
            township  /imports/{import}                           5
            county    /reports/register                           7
            county    /reports/register?table=causes              6
            county    /reports/indicators                         8
            county    /reports/population                         4
            county    /changes                                    4
            village   /households/{household}/help                12
            village   /households/{household}/income              7
            county    /help                                       4
            county    /ordinary-households                        4
            county    /rounds                                     4
            county    /signals                                    5
            county    /campaigns?all=true                         4
            county    /matches                                    5
            village   /doubts                                     5
            county    /doubts                                     5
            county    /duplicates                                 6
            auditor   /audit                                      5
            auditor   /cases                                      17
            admin     /admin/people                               7
            admin     /confirmations                              4
            admin     /admin/parameters                           2
            public    /public/notices                             3
            public    /public/notices/{notice}                    4
            """;

    @Autowired
    private MockMvc mvc;
    @Autowired
    private VillageExit exits;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Consultations consultations;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private ImportDesk imports;
    @Autowired
    private ImportWorker importWorker;

    @Test
    void noPageCostsMoreForManyRowsThanForFew() {
        Village village = given.village();
        Map<String, String> places = work(village);
        Map<String, Officer> people = Map.of("village", village.committee(), "township", village.township(), "county", village.county(),
                "auditor", office.counties().somebody(Role.AUDITOR, village.code().county()),
                "admin", office.counties().somebody(Role.ADMIN, village.code().county()));
        Map<String, Sent> few = new LinkedHashMap<>();
        PAGES.lines().forEach(line -> {
            look(line, places, people);
            few.put(line, look(line, places, people));
        });
        Map<String, String> later = IntStream.range(0, 3).mapToObj(i -> work(village)).reduce((one, last) -> last).orElseThrow();
        SoftAssertions softly = new SoftAssertions();
        few.forEach((line, before) -> {
            Sent after = look(line, later, people);
            String[] cells = line.strip().split("\\s+");
            // one more at most, for a kind of thing that the few rows did not have: a statement for each row would be three more
            softly.assertThat(after.count()).as(() -> line + "\nfew rows: " + before.summary() + "many rows: " + after.summary())
                    .isLessThanOrEqualTo(before.count() + 1).isLessThanOrEqualTo(Integer.parseInt(cells[2]));
        });
        softly.assertAll();
    }

    /** A case or two at every place where a page shows some. */
    private Map<String, String> work(Village village) {
        Trace visits = given.applications(village, 2);
        given.applications(village, 2).upTo("evaluate");
        given.applications(village, 2).upTo("confirm-evaluation");
        given.applications(village, 2).upTo("post-village-notice");
        Trace registered = given.applications(village, 1).toTheEnd();
        deliveries.deliver(village.county(), new Cover("transport", "车船", given.today()), registered.family().members().stream()
                .map(person -> new Line(person.name(), person.idNumber(), "消费型车辆", "小型面包车")).toList());
        Trace reviews = given.applications(village, 3).upTo("township-review");
        WorkItem review = reviews.one(0).task();
        consultations.ask(review.id(), village.township(), village.committee().post().key(), null, "他家的牛还在吗？");
        office.desk().claim(reviews.one(1).task().id(), village.secondTownship());
        given.applications(village, 2).upTo("county-review");
        // The last: whoever waits for a notice to end lets this one end, too.
        Trace hanging = given.applications(village, 2).upTo("post-village-notice").villageNoticePosted();
        String objection = hanging.one(0).objectedTo("他家有车").number();
        FilledIn file = new FilledIn();
        for (int i = 0; i < 3; i++) {
            file.household(village, "导入");
            file.lastHousehold().put("主要致贫原因", null);
        }
        String imported = imports.upload(village.township(), "导入.xlsx", new ByteArrayInputStream(file.bytes()));
        importWorker.drain();
        for (int i = 0; i < 3; i++) {
            watched(village, reviews.one(i).number());
        }
        Map<String, String> places = new HashMap<>(Map.of("village", village.code().value(), "watched", reviews.one(0).number()));
        places.putAll(Map.of("import", imported, "visit", visits.one(0).task().id(), "case", visits.numbers().get(0), "review", reviews.one(0).task().id(),
                "notice", office.notices().openEntry(hanging.numbers().get(0)).orElseThrow().notice(), "objection", objection,
                "ill", Long.toString(village.secondTownship().personId()), "registered", registered.number(), "household", registered.facts().registerNumber(), "day", given.today().minusDays(1).toString()));
        Village poor = given.village();
        places.putAll(Map.of("place", poor.code().value(), "villageExit", VillageExitTrace.withDepartments(office, exits, jdbc, poor).number()));
        return places;
    }

    /** Somebody who is not on file is watched under this case's number. */
    private void watched(Village village, String number) {
        jdbc.sql("""
                insert into monitored_household (case_number, household_key, village, township, county, head_name, persons, kind, risk, labour, since)
                values (?, ?, ?, ?, ?, '郝淑珍', 2, '边缘易致贫户', '住院花费大', true, ?)
                """).params(number, village.code() + "/" + number, village.code().value(), village.code().township().value(),
                village.code().county().value(), java.sql.Date.valueOf(given.today())).update();
    }

    private Sent look(String line, Map<String, String> places, Map<String, Officer> people) {
        String[] cells = line.strip().split("\\s+");
        String path = cells[1];
        for (Map.Entry<String, String> place : places.entrySet()) {
            path = path.replace("{" + place.getKey() + "}", place.getValue());
        }
        Officer officer = people.get(cells[0]);
        var request = get(URI.create(path.replace("户", "%E6%88%B7"))).accept(MediaType.TEXT_HTML);
        int[] status = new int[1];
        Sent sent = office.statements().during(() -> {
            try {
                MockHttpServletResponse response = mvc.perform(officer == null ? request : request.with(as(officer))).andReturn().getResponse();
                status[0] = response.getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(status[0]).as(line).isEqualTo(200);
        return sent;
    }
}
