package io.fupin.rights;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.administration.Accounts;
import io.fupin.account.administration.PostChanges;
import io.fupin.assessment.sampling.Seed;
import io.fupin.campaign.CampaignTrace;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Consultations;
import io.fupin.casework.WorkItem;
import io.fupin.dispatch.wall.Screens;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.household.quality.QualityWork;
import io.fupin.identification.Rounds;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Rosters;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Family;
import io.fupin.support.FilledIn;
import io.fupin.support.Given;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Office;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village with something of everything: a case before its visit, one on the board and objected to, one refused, one on the register. */
class Scene {

    @Autowired
    private Given given;
    @Autowired
    private Office office;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rounds rounds;
    @Autowired
    private Rosters rosters;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private QualityWork work;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PostChanges posts;
    @Autowired
    private Consultations consultations;
    @Autowired
    private ImportDesk imports;
    @Autowired
    private ImportWorker importWorker;
    @Autowired
    @Qualifier("commissionDesk")
    private CaseStart assessments;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationContext context;

    private static final AtomicInteger PLAYED = new AtomicInteger();

    private final Fillings fillings = new Fillings();
    private final Set<String> identityNumbers = new LinkedHashSet<>();
    private Village village;
    private Cast cast;

    Cast cast() {
        return cast;
    }

    /** What stands for the variables of paths and the {@code <words>} of bodies. */
    Fillings fillings() {
        return fillings;
    }

    /** What whoever is outside must never be shown. */
    List<String> secrets() {
        return List.of("<case>", "<posted>", "<refused>", "<household>", "<objection>").stream().map(fillings::in).toList();
    }

    /** In full, of everybody in the scene. */
    Set<String> identityNumbers() {
        return identityNumbers;
    }

    /** Everything up to where the visits begin, each time in counties of its own: the visits change what they find. */
    Scene play() {
        int played = PLAYED.getAndIncrement();
        List<Village> county = office.counties().another("5309" + (25 + 2 * played), "双江", 2, 2);
        office.counties().another("5309" + (26 + 2 * played), "耿马", 1);
        Village far = office.counties().another("5134" + (33 + played), "冕宁", 1).get(0);
        village = county.get(0);
        office.counties().incomeLine(village.code().county(), 2016, "2952");
        cast = new Cast(people, village, county.get(1).code(), county.get(2).code(), far.code());
        cases();
        objects();
        people();
        return this;
    }

    /** The registered household's neighbour, who is not on file, is watched under that case's number. */
    private void watched(Trace of) {
        jdbc.sql("""
                insert into monitored_household (case_number, household_key, village, township, county, head_name, persons, kind, risk, labour, since)
                values (?, ?, ?, ?, ?, '郝淑珍', 2, '边缘易致贫户', '住院花费大', true, date '2016-11-01')
                """).params(of.number(), village.code() + "//郝淑珍", village.code().value(), village.code().township().value(),
                village.code().county().value()).update();
    }

    private void cases() {
        Trace registered = begun().toTheEnd();
        Trace reviewed = given.applications(village, 2).upTo("township-review");
        Trace refused = reviewed.one(0).townshipRejected("收入高于标准");
        Trace open = begun();
        Trace done = begun().investigated();
        Trace posted = begun().upTo("post-village-notice");
        String notice = posted.posted(village.committee(), NoticeKind.VILLAGE_NOTICE).number();
        ObjectionTrace objection = posted.objectedTo("他家有门面房");
        fillings.word("village", village.code());
        fillings.word("county", village.code().county());
        fillings.word("waiting", done.task().id());
        fillings.word("case", open.number());
        fillings.word("review", reviewed.one(1).task().id());
        fillings.word("posted", posted.number());
        fillings.word("refused", refused.number());
        fillings.word("notice", notice);
        fillings.word("objection", objection.number());
        fillings.word("receipt", objection.receipt());
        fillings.word("household", registered.facts().registerNumber());
        fillings.at("/assessments/{caseNumber}", assessed()::toString);
        fillings.at("/sheets/{number}", () -> 1);
        fillings.at("/field/{number}", () -> 1);
        fillings.at("/files/{name}", () -> "frame.txt");
        fillings.at("/team/people/{person}", () -> 0);
        fillings.at("/assessments/{caseNumber}/{name}", () -> "report.pdf");
        fillings.at("/cases/{caseNumber}/letter", () -> refused.number());
        fillings.at("{caseNumber}", open::number);
        fillings.at("/tasks/{id}/take-back", () -> office.items().of(done.number()).get(0).id());
        fillings.at("/tasks/{id}", () -> open.task().id());
        long consultation = consultations.ask(open.task().id(), village.committee(), village.team().post().key(), null, "核实过吗").id();
        fillings.at("/consultations/{id}", () -> consultation);
        fillings.at("/stuck/{id}", () -> jdbc.sql("""
                update act_ru_job set retries_ = 0 where process_instance_id_ = (
                    select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null) returning id_
                """).param(posted.number()).query(String.class).single());
        fillings.at("/absences/{id}", () -> 0);
        fillings.at("/batches/{id}", () -> 0);
        fillings.at("/filters/{id}", () -> 0);
        fillings.at("/absences/others/{person}", () -> village.secondCommittee().personId());
        fillings.at("/absences/people/{id}", () -> village.secondCommittee().personId());
        fillings.at("/messages/{id}", () -> 0);
        fillings.at("/drafts/{key}", () -> "start-household-identification");
        watched(registered);
        fillings.at("/monitoring/{number}", registered::number);
        fillings.at("/households/{number}", () -> registered.facts().registerNumber());
        fillings.at("/objections/{number}", objection::number);
        fillings.at("{receipt}", objection::receipt);
        fillings.at("/notices/{number}", () -> notice);
        fillings.at("/meetings/{id}", () -> posted.facts().meetingId());
        fillings.at("/evidence/{id}", () -> office.counties().photo(village.committee()));
    }

    /** An assessment of the county whose sample is drawn: three households of the village, one on the register. */
    private String assessed() {
        jdbc.sql("insert into post_unit (role, key, name) select role, 'dongliao', '东辽评估' from unnest(array['ASSESSOR', 'SURVEYOR']) role on conflict do nothing")
                .update();
        jdbc.sql("insert into ordinary_household (village, township, county, head_name, persons, valid_from, source) select ?, ?, ?, '双' || n, 3, '2014-01-01', '测试' "
                + "from generate_series(1, 2) n").params(village.code().value(), village.code().township().value(), village.code().county().value()).update();
        String secret = "5e".repeat(32);
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("title", "双江评估").put("county", "双江县").put("year", 2016)
                .put("firm", jdbc.sql("select name from post_unit where role = 'ASSESSOR' and key = 'dongliao'").query(String.class).single())
                .put("incidenceMax", 2).put("wrongExitMax", 2).put("missedMax", 2).put("approvalMin", 90).put("allocation", "等额").put("sizeRule", "按计划户数")
                .put("total", 3).put("stages", "一阶段").put("reservePercent", 0);
        String number = assessments.start(village.county(), village.code().county(), form).file().caseNumber();
        assess(number, JsonNodeFactory.instance.objectNode().put("commitment", Seed.commitment(secret)).put("publicSource", "双色球").put("publicOn",
                LocalDate.now(office.clock()).plusDays(1).toString()));
        jdbc.sql("update assessment set public_on = public_on - 1 where case_number = ?").param(number).update();
        assess(number, JsonNodeFactory.instance.objectNode().put("publicNumber", "012345").put("secret", secret));
        return number;
    }

    private void assess(String number, ObjectNode form) {
        office.desk().complete(office.items().of(number).stream().filter(WorkItem::open).findFirst().orElseThrow().id(), cast.officer("assessor"), "submit", "", form);
    }

    /** A file of the township with a good household and a bad one. */
    private String imported() {
        FilledIn file = new FilledIn();
        file.household(village, "双导");
        file.household(village, "双错");
        file.lastHousehold().put("主要致贫原因", "因懒");
        String id = imports.upload(village.township(), "双村.xlsx", new ByteArrayInputStream(file.bytes()));
        importWorker.drain();
        return id;
    }

    private void objects() {
        String imported = imported();
        Rounds.Round round = rounds.open(village.code().county()).orElseThrow();
        fillings.at("/rounds/{id}", round::id);
        Deliveries.Delivered delivered = deliveries.deliver(village.county(), new Deliveries.Cover("housing", "不动产", LocalDate.now(office.clock())),
                List.of(new Deliveries.Line("双小楼", identityNumbers.iterator().next(), "商品房/门面房", "县城住房一套")));
        fillings.at("/matches/{id}", delivered::id);
        fillings.at("/matches/uploads/{id}", () -> 0);
        work.drain();
        fillings.at("/duplicates/{id}", this::newPair);
        fillings.at("/doubts/{id}", () -> jdbc.sql("select max(id) from match_hit where delivery_id = ?").param(delivered.id()).query(Long.class).single());
        fillings.at("/rosters/{village}", village::code);
        fillings.at("/villages/{village}", village::code);
        long campaign = CampaignTrace.in(context).launchedAndStarted(village.county()).id();
        fillings.at("/campaigns/{id}", () -> campaign);
        fillings.at("/campaigns/items/{item}", () -> newItem(campaign));
        fillings.at("/signals/{id}", this::newSignal);
        fillings.at("/warnings/{id}", this::newWarning);
        fillings.at("/dispatch/reports/{id}", this::newReport);
        fillings.at("/screens/{id}", this::newScreen);
        String token = context.getBean(Screens.class).add(village.county(), "一楼大厅");
        fillings.at("/wall/{token}", () -> token);
        fillings.at("/roster/{id}", this::newMember);
        fillings.at("/members/{id}", this::newMember);
        fillings.at("/needs/{need}", this::newNeed);
        fillings.at("/measures/{measure}", this::measure);
        fillings.at("/quality/{id}", this::newFinding);
        fillings.at("/quality/findings/{id}", this::newFinding);
        fillings.at("/imports/{id}", () -> imported);
        fillings.at("/parameters/{key}", () -> "login-lock-minutes");
        fillings.at("/cadres/{village}", village::code);
        fillings.at("{code}", village::code);
        fillings.at("{format}", () -> "csv");
        fillings.at("{process}", () -> "household-identification");
        fillings.at("{year}", () -> 2015);
    }

    private long newNeed() {
        return jdbc.sql("""
                insert into household_need (register_number, kind, detail, since, recorded_by, recorded_at)
                values (:number, '发展产业', '想养牛', date '2016-10-10', '村里', timestamp '2016-10-10 09:00') returning id
                """).param("number", fillings.in("<household>")).query(Long.class).single();
    }

    private long measure() {
        return jdbc.sql("select min(id) from household_measure where register_number = :number").param("number", fillings.in("<household>"))
                .query(Long.class).single();
    }

    private long newFinding() {
        return jdbc.sql("""
                insert into quality_finding (register_number, village, township, county, rule, severity, position, text, found_on)
                select register_number, village, township, county, 'DQ-18', 'WARNING', 0, '与村主干路距离 ' || random() || ' 公里', registered_on
                from household where register_number = :number returning id
                """).param("number", fillings.in("<household>")).query(Long.class).single();
    }

    private long newItem(long campaign) {
        return jdbc.sql("insert into campaign_item (campaign_id, village, register_number, title, found_on) values (?, ?, ?, '双饮水' || random(), "
                + "date '2016-10-10') returning id").params(campaign, village.code().value(), fillings.in("<household>")).query(Long.class).single();
    }

    private long newSignal() {
        return jdbc.sql("insert into signal (kind, county, region, subject, happened_on, text, behind, found_on) values ('PHOTOS', ?, ?, random()::text, "
                + "date '2016-10-10', '同一张照片用在双户', 0, date '2016-10-10') returning id").params(village.code().county().value(), village.code().value())
                .query(Long.class).single();
    }

    private long newWarning() {
        return jdbc.sql("insert into stage_warning (county, place, process, step, role, kind, raised_at, threshold, raised, latest, peak, looked_at) values "
                + "(?, ?, 'household-identification', 'step' || random(), 'TOWNSHIP_OFFICE', 'LATE', '2016-10-10', 5, 9, 9, 9, '2016-10-10') returning id")
                .params(village.code().county().value(), village.code().township().value()).query(Long.class).single();
    }

    /** Issued, so that all whom it is for may read it; each on another day, for one day has one. */
    private long newReport() {
        return jdbc.sql("""
                insert into dispatch_report (kind, county, region, first_day, last_day, content, drafted_at, issue_year, issue_no, issue_total, issued_at,
                    issued_name, issued_post, hash)
                select 'TOWNSHIP', :county, :town, day, day + 90, '{"title": "调度情况的通报", "sections": [{"heading": "一、减贫进度", "text": "没有录入减贫计划。"}],
                    "tables": [{"caption": "表1　各流程办件", "columns": [{"head": "流程", "figure": false, "width": 30}, {"head": "办结", "figure": true, "width": 12}],
                    "rows": [["贫困户识别", "12"]], "total": false}], "notes": []}', '2016-10-10', 2016, n, n, '2016-10-10', '孙丽娟', 'TOWNSHIP_OFFICE@' || :town, repeat('a1', 32)
                from (select count(*) + 1 as n, date '2000-01-01' + count(*)::int as day from dispatch_report where region = :town) counted returning id
                """).param("county", village.code().county().value()).param("town", village.code().township().value()).query(Long.class).single();
    }

    private long newScreen() {
        return jdbc.sql("insert into wall_screen (county, name, token_hash, made_at, made_by) values (?, '二楼', random()::text, '2016-10-10', '孙丽娟') returning id")
                .param(village.code().county().value()).query(Long.class).single();
    }

    private long newPair() {
        long pair = jdbc.sql("insert into duplicate_pair (county, kind, pair_key, found_on) values (:county, 'SAME_PERSON', 'P:' || random(), "
                + "date '2016-10-10') returning id").param("county", village.code().county().value()).query(Long.class).single();
        jdbc.sql("""
                insert into duplicate_side (pair_id, side, kind, reference, position, name, head_name, village, township, county)
                select :pair, side, 'HOUSEHOLD', register_number, side, head_name, head_name, village, township, county
                from household, generate_series(1, 2) side where register_number = :number
                """).param("pair", pair).param("number", fillings.in("<household>")).update();
        return pair;
    }

    private long newMember() {
        return rosters.add(village.committee(), village.code(), List.of(new Rosters.NewMember("双代表", true, Roster.Body.REPRESENTATIVE, "1组")))
                .members().get(0).id();
    }

    /** Whoever waits for a second person, anew for each visit: the first who may confirm ends the waiting. */
    private void people() {
        // Checking a password takes its time by design, too long for as often as it is checked here.
        jdbc.sql("update credential set password_hash = '{noop}' || ? where person_id in (select person_id from person_post where region like '53%')")
                .param(TestPeople.PASSWORD).update();
        fillings.word("password", TestPeople.PASSWORD);
        fillings.everNew("new");
        fillings.word("cadre", village.secondTownship().personId());
        fillings.word("username", cast.officer("auditor").username());
        Post team = Post.of(Role.VILLAGE_TEAM, village.code());
        var admin = office.counties().somebody(Role.ADMIN, village.code().county());
        fillings.at("/admin/people/{id}", () -> people.holding(team.key()).personId());
        fillings.at("/admin/posts/{id}", () -> accounts.posts(admin, people.holding(team.key()).personId()).get(0).id());
        fillings.at("/confirmations/posts/{id}", () -> posts.request(admin, people.holding(team.key()).personId(),
                Post.of(Role.TOWNSHIP_OFFICE, village.code().township()), LocalDate.now(office.clock()), null));
        fillings.at("/confirmations/ends/{id}", () -> {
            long post = accounts.posts(admin, people.holding(team.key()).personId()).get(0).id();
            posts.requestEnd(admin, post, "调离");
            return post;
        });
        fillings.at("/confirmations/resets/{id}", () -> {
            long auditor = people.holding("AUDITOR@" + village.code().county()).personId();
            accounts.resetPassword(admin, auditor);
            return accounts.waitingResets(admin).stream().filter(reset -> reset.personId() == auditor).findFirst().orElseThrow().id();
        });
    }

    private Trace begun() {
        Family family = Family.ofFour();
        family.members().forEach(member -> identityNumbers.add(member.idNumber()));
        return given.application(village, family);
    }
}
