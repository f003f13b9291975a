package io.fupin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.campaign.data.Entry.FollowUpState;
import io.fupin.campaign.data.VillageRows.Progress;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.engine.FlowCoverage;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.household.Household;
import io.fupin.inbox.DigestSource;
import io.fupin.inbox.Messages;
import io.fupin.inbox.messages.Outbox;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every way through a year's campaign: of the county's own case and of the villages' cases. */
class CampaignPathsTest extends TraceTest {

    @RegisterExtension
    static final FlowCoverage VILLAGES = new FlowCoverage(VillageVerification.PROCESS);
    @RegisterExtension
    static final FlowCoverage CAMPAIGNS = new FlowCoverage(AnnualVerification.PROCESS);
    private static final AtomicInteger COUNT = new AtomicInteger(1);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Messages messages;
    @Autowired
    private List<DigestSource> digests;

    private CampaignTrace the;
    private List<Village> villages;
    private Village first;
    private Village second;
    private Officer county;

    @BeforeEach
    void aCounty() {
        the = CampaignTrace.in(context);
        villages = office.counties().another("6502%02d".formatted(COUNT.getAndIncrement()), "核查", 3);
        first = villages.get(0);
        second = villages.get(1);
        county = first.county();
        office.counties().incomeLine(county.post().region(), 2015, "3000");
        office.counties().incomeLine(county.post().region(), 2016, "3200");
    }

    @Test
    void aYearFromTheLaunchToTheReport() {
        Trace back = given.application(first, Family.ofFour()).toTheEnd();
        String relapsed = back.facts().registerNumber();
        the.jdbc().sql("update household set state = 'EXITED' where register_number = ?").param(relapsed).update();
        the.jdbc().sql("delete from household_contact where register_number = ?").param(relapsed).update();
        String poor = the.poor(first, 3);
        String other = the.poor(second, 2);

        Campaign campaign = the.launchedAndStarted(county);
        assertThat(the.villages().progress(campaign.id())).isEqualTo(new Progress(0, 2, 0, 0));
        String village = the.caseOf(campaign, first);
        the.waitsAt(village, "sort");

        // every household, not all but one
        the.sort(campaign, first, poor, Sorting.HELP);
        Expect.refusalAt("finishedOn", () -> the.handedIn(village, first)).contains("还有 1 户没有分类");
        the.sort(campaign, first, relapsed, Sorting.RELAPSE);
        the.handedIn(village, first);
        the.returned(village, first.team(), "sort");
        the.handedIn(village, first);
        Assertions.assertThatThrownBy(() -> the.sort(campaign, first, poor, Sorting.HELP)).isInstanceOf(AlreadyDone.class);
        the.confirmed(village, first);
        the.worker().drain();
        assertThat(office.cases().get(village).phase()).isEqualTo("各户办理");
        assertThat(the.entry(campaign, poor).followUp()).isEqualTo(FollowUpState.NONE);

        // no phone is on file, so the village applies itself, and the counter knows the case
        assertThat(the.entry(campaign, relapsed).followUp()).isEqualTo(FollowUpState.BY_HAND);
        Trace relapse = given.application(first, back.family().comesBack("返贫", relapsed));
        assertThat(the.entry(campaign, relapsed).caseNumber()).isEqualTo(relapse.number());
        assertThat(office.cases().get(village).phase()).isEqualTo("各户办理");
        office.moves().terminate(relapse.number(), county, "查实没有返贫");
        assertThat(the.entry(campaign, relapsed).result()).isEqualTo("终止");
        the.waitsAt(village, "close-sheet");

        the.closed(village, first);
        the.returned(village, first.township(), "close-sheet");
        the.closed(village, first);
        the.consolidated(village, first);
        assertThat(office.cases().get(village).result()).isEqualTo("已汇总");
        assertThat(the.now(campaign).state()).isEqualTo(State.RUNNING);

        String next = the.caseOf(campaign, second);
        the.sort(campaign, second, other, Sorting.HELP);
        the.allTheWay(next, second);

        // whoever launched it is not told of each village, but of the sum in the morning
        while (outbox.deliver() > 0) {
            // until everything is told
        }
        assertThat(messages.page(county, false, null, 50).items()).isEmpty();
        assertThat(digests.stream().flatMap(digest -> digest.of(county.post().region(), given.today().plusDays(1)).stream()).toList()).singleElement()
                .satisfies(item -> assertThat(item.title() + "；" + item.text()).isEqualTo("2016年度核查：昨天汇总 2 个村；共 2 个村，已汇总 2 个，可以县级审核"));

        // the last village tells the county once
        assertThat(the.now(campaign).state()).isEqualTo(State.IN);
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, county.post().region());
        the.countyChecked(campaign.caseNumber(), county);
        // whoever launched and checked does not decide
        the.returned(campaign.caseNumber(), leaders, "county-check");
        the.countyChecked(campaign.caseNumber(), county);
        the.leadersApproved(campaign.caseNumber(), leaders);
        the.reported(campaign.caseNumber(), county);
        assertThat(office.cases().get(campaign.caseNumber()).result()).isEqualTo("已上报");
        assertThat(the.now(campaign).state()).isEqualTo(State.DONE);
    }

    @Test
    void aVillageThatTheCountyEndsIsCountedLikeOneThatIsIn() {
        String poor = the.poor(first, 3);
        Campaign campaign = the.launchedAndStarted(county);
        String village = the.caseOf(campaign, first);
        the.sort(campaign, first, poor, Sorting.CHANGE);
        the.handedIn(village, first);
        the.confirmed(village, first);
        the.worker().drain();
        assertThat(the.entry(campaign, poor).followUp()).isEqualTo(FollowUpState.BY_HAND);
        office.moves().terminate(village, county, "这个村并到外县");
        assertThat(office.cases().get(village).result()).isEqualTo("终止");
        // ended or handed in, it was the last one
        assertThat(the.now(campaign).state()).isEqualTo(State.IN);
        the.waitsAt(campaign.caseNumber(), "county-check");
    }

    @Test
    void ofTwoThatEndAtTheSameTimeTheSecondSeesBoth() throws Exception {
        List<String> households = List.of(the.poor(first, 3), the.poor(first, 2));
        Campaign campaign = the.launchedAndStarted(county);
        String village = the.caseOf(campaign, first);
        households.forEach(household -> the.sort(campaign, first, household, Sorting.CHANGE));
        the.handedIn(village, first);
        the.confirmed(village, first);
        the.worker().drain();
        List<String> cases = given.applications(first, 2).numbers();
        for (int i = 0; i < 2; i++) {
            the.board().begun(the.entry(campaign, households.get(i)), cases.get(i));
        }
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<?>> ending = cases.stream().<Future<?>>map(number -> hands.submit(() -> {
                together.await();
                office.moves().terminate(number, county, "重复");
                return null;
            })).toList();
            for (Future<?> one : ending) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            hands.shutdownNow();
        }
        the.waitsAt(village, "close-sheet");
    }

    @Test
    void theCountyPausesExtendsAddsAndStops() {
        the.poor(first, 3);
        the.poor(second, 2);
        Campaign campaign = the.launched(county, 2016, form -> form);
        the.worker().drain();
        Campaign later = the.now(campaign);
        the.desk().pause(county, campaign.id(), "等上级通知");
        Village third = villages.get(2);
        Expect.refusalAt("village", () -> the.desk().addVillage(county, campaign.id(), third.code().value(), "新进册")).contains("没有在册户");
        the.poor(third, 4);
        the.desk().addVillage(county, campaign.id(), third.code().value(), "新进册");
        the.worker().drain();
        assertThat(the.villages().progress(campaign.id())).isEqualTo(new Progress(1, 2, 0, 0));
        the.desk().resume(county, campaign.id());
        the.worker().drain();
        assertThat(the.villages().progress(campaign.id())).isEqualTo(new Progress(0, 3, 0, 0));
        Expect.refusalAt("village", () -> the.desk().addVillage(county, campaign.id(), third.code().value(), "再补")).contains("已经在本次核查里");

        Expect.refusalAt("visitEnd", () -> the.desk().extend(county, campaign.id(), later.dates().visitEnd().minusDays(1), later.dates().entryDeadline(), "急"))
                .contains("只能往后");
        the.desk().extend(county, campaign.id(), later.dates().visitEnd().plusDays(5), later.dates().entryDeadline(), "大雪封路");
        assertThat(the.now(campaign).dates().visitEnd()).isEqualTo(later.dates().visitEnd().plusDays(5));
        Assertions.assertThatThrownBy(() -> the.desk().stop(first.township(), campaign.id(), "不办了")).isInstanceOf(Cases.NotFound.class);

        the.desk().stop(county, campaign.id(), "上级改了办法");
        the.worker().drain();
        assertThat(the.now(campaign).state()).isEqualTo(State.STOPPED);
        assertThat(the.villages().progress(campaign.id())).isEqualTo(new Progress(0, 0, 0, 3));
        assertThat(office.cases().get(the.caseOf(campaign, first)).result()).isEqualTo("终止");
        assertThat(the.campaigns().events(campaign.id())).extracting(event -> event.what().substring(0, 2)).containsExactly("停止", "延期", "恢复", "补村", "暂停");
        // one that was stopped is no hindrance to another
        assertThat(the.launched(county, 2016, form -> form).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void theLaunchNeedsALineAndHouseholdsAndComesOnce() {
        Expect.refusalAt("townships", () -> the.launched(county, 2016, form -> form)).contains("没有在册户");
        the.poor(first, 3);
        Expect.refusalAt("incomeYear", () -> the.launched(county, 2018, form -> form)).contains("没有录入 2018 年的收入标准");
        Expect.refusalAt("visitEnd", () -> the.launched(county, 2016, form -> form.put("visitEnd", "2016-01-01"))).contains("早于入户开始");
        Assertions.assertThatThrownBy(() -> the.launch().start(first.township(), county.post().region(), the.launchForm(2016, form -> form)))
                .isInstanceOf(NotAllowed.class);
        Campaign campaign = the.launched(county, 2016, form -> form);
        assertThat(campaign.standard()).isEqualByComparingTo("3200");
        Expect.refusalAt("year", () -> the.launched(county, 2016, form -> form)).contains("已经部署");
    }

    /** 超过 is strictly above: 3,200.00 against 3,200 is not enough, a fen more is. */
    @Test
    void whoIsSortedOutStandsOnEvidenceAboveTheLineWithNothingLacking() {
        String poor = the.poor(first, 3);
        String identified = the.household(first.code(), Household.State.REGISTERED, 3, given.today());
        Campaign campaign = the.launchedAndStarted(county);
        Expect.refusalAt("sorting", () -> exit(campaign, poor)).contains("先入户取证");
        the.taken(first, poor, 2016, "9600");
        Expect.refusalAt("sorting", () -> exit(campaign, poor)).contains("3200.00 元，没有超过标准 3200");
        the.matrices().record(first.committee(), poor, the.paper(first, 2016, "9601").lacking("住房安全").form());
        Expect.refusalAt("sorting", () -> exit(campaign, poor)).contains("住房安全没有保障");
        the.taken(first, identified, 2016, "99999");
        Expect.refusalAt("sorting", () -> exit(campaign, identified)).contains("当年不能退出");
        the.taken(first, poor, 2016, "9600.01");
        exit(campaign, poor);
        assertThat(the.entry(campaign, poor).sorting()).isEqualTo(Sorting.EXIT);
        assertThat(the.entry(campaign, poor).proposal()).isEqualTo("拟退出");
        Expect.refusalAt("sorting", () -> the.sort(campaign, first, poor, Sorting.RELAPSE)).contains("不能分为返贫");
    }

    @Test
    void whoIsSortedOutGetsItsCaseAtOnceAndWhatStandsAgainstItIsTold() {
        String out = given.application(first, Family.ofFour()).toTheEnd().facts().registerNumber();
        String removed = the.poor(first, 2);
        the.jdbc().sql("update household_state set since = date '2014-05-01' where register_number = ?").param(out).update();
        the.jdbc().sql("update household set registered_on = date '2014-05-01' where register_number = ?").param(out).update();
        Campaign campaign = the.launchedAndStarted(county);
        String village = the.caseOf(campaign, first);
        the.taken(first, out, 2016, "16000");
        exit(campaign, out);
        the.sort(campaign, first, removed, Sorting.REMOVE);
        the.handedIn(village, first);
        the.confirmed(village, first);
        the.worker().drain();
        assertThat(office.cases().get(the.entry(campaign, out).caseNumber()).process()).isEqualTo(HouseholdExit.PROCESS);
        assertThat(office.cases().get(the.entry(campaign, removed).caseNumber()).process()).isEqualTo(HouseholdRemoval.PROCESS);
        assertThat(office.cases().get(village).phase()).isEqualTo("各户办理");
        office.moves().terminate(the.entry(campaign, out).caseNumber(), county, "重复");
        office.moves().terminate(the.entry(campaign, removed).caseNumber(), county, "重复");
        the.waitsAt(village, "close-sheet");
    }

    private void exit(Campaign campaign, String household) {
        the.boards().sort(first.committee(), campaign.id(), household, the.input(first, Sorting.EXIT, CampaignTrace.found("0")));
    }
}
