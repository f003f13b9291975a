package io.fupin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.campaign.board.BoardDesk;
import io.fupin.campaign.board.SortInput;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.launch.CampaignDesk;
import io.fupin.campaign.work.CampaignWorker;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.WorkItem;
import io.fupin.exit.EvidenceMatrices;
import io.fupin.exit.MatrixPaper;
import io.fupin.household.Household.State;
import io.fupin.region.RegionCode;
import io.fupin.support.Office;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The campaign's use cases as tests tell them: who is not named is an ordinary officer of the village's offices. */
public record CampaignTrace(Office office, CaseStart launch, CampaignDesk desk, BoardDesk boards, CampaignWorker worker, CampaignRows campaigns,
                     VillageRows villages, BoardRows board, EvidenceMatrices matrices, JdbcClient jdbc) {

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    public static CampaignTrace in(ApplicationContext context) {
        return new CampaignTrace(context.getBean(Office.class), context.getBean("launchDesk", CaseStart.class), context.getBean(CampaignDesk.class),
                context.getBean(BoardDesk.class), context.getBean(CampaignWorker.class), context.getBean(CampaignRows.class),
                context.getBean(VillageRows.class), context.getBean(BoardRows.class),
                context.getBean(EvidenceMatrices.class), context.getBean(JdbcClient.class));
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    /** A household as the register has it, without the case that brought it there. */
    public String household(RegionCode village, State state, int persons, LocalDate registeredOn) {
        return household(village, "户主" + NUMBER.get(), state, persons, registeredOn);
    }

    public String household(RegionCode village, String head, State state, int persons, LocalDate registeredOn) {
        String number = "T" + village.value() + "%04d".formatted(NUMBER.getAndIncrement());
        jdbc.sql("""
                insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, registered_on, facts_since)
                values (?, ?, ?, ?, '1组', ?, ?, '新识别', ?, ?, ?)
                """).params(number, village.value(), village.township().value(), village.county().value(), head, persons, state.name(),
                Date.valueOf(registeredOn), Date.valueOf(registeredOn)).update();
        jdbc.sql("insert into household_state (register_number, state, since, at) values (?, ?, ?, ?)")
                .params(number, state.name(), Date.valueOf(registeredOn), Date.valueOf(registeredOn)).update();
        return number;
    }

    public String poor(Village village, int persons) {
        return household(village.code(), State.REGISTERED, persons, LocalDate.of(2014, 5, 1));
    }

    ObjectNode launchForm(int year, UnaryOperator<ObjectNode> told) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("year", year).put("incomeYear", year)
                .put("visitStart", today().minusDays(9).toString()).put("visitEnd", today().plusDays(21).toString())
                .put("entryDeadline", today().plusDays(41).toString()).put("cleaningStart", today().plusDays(42).toString())
                .put("cleaningEnd", today().plusDays(44).toString()).put("checkStart", today().plusDays(45).toString())
                .put("checkEnd", today().plusDays(46).toString()).put("reportDeadline", today().plusDays(80).toString());
        return told.apply(form);
    }

    public Campaign launched(Officer county, int year, UnaryOperator<ObjectNode> told) {
        CaseFile file = launch.start(county, county.post().region(), launchForm(year, told)).file();
        return campaigns.ofCase(file.caseNumber()).orElseThrow();
    }

    public Campaign launchedAndStarted(Officer county) {
        Campaign campaign = launched(county, 2016, form -> form);
        worker.drain();
        return campaign;
    }

    public Campaign now(Campaign campaign) {
        return campaigns.find(campaign.id()).orElseThrow();
    }

    public String caseOf(Campaign campaign, Village village) {
        return villages.find(campaign.id(), village.code()).orElseThrow().caseNumber();
    }

    public Entry entry(Campaign campaign, String household) {
        return board.find(campaign.id(), household).orElseThrow();
    }

    // the board

    /** What a visit finds: so much for everybody together, and all that is asked secured. */
    static Visit found(String wage) {
        Map<String, Boolean> items = new LinkedHashMap<>();
        Visit.ITEMS.forEach(item -> items.put(item, true));
        return new Visit(new BigDecimal(wage), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, items, null);
    }

    SortInput input(Village village, Sorting sorting, Visit visit) {
        return new SortInput(sorting, "入户看过", today(), village.committee().name(), visit, List.of(office.counties().photo(village.committee())));
    }

    public void sort(Campaign campaign, Village village, String household, Sorting sorting) {
        boards.sort(village.committee(), campaign.id(), household, input(village, sorting, found("2000")));
    }

    /** 入户取证 today: wages of the whole household, everything secured and proved. */
    public void taken(Village village, String household, int incomeYear, String wages) {
        matrices.record(village.committee(), household, paper(village, incomeYear, wages).form());
    }

    public MatrixPaper paper(Village village, int incomeYear, String wages) {
        return new MatrixPaper(today(), incomeYear, wages, office.counties().photo(village.committee()));
    }

    // steps

    WorkItem task(String caseNumber) {
        List<WorkItem> open = office.items().of(caseNumber).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + caseNumber).hasSize(1);
        return open.get(0);
    }

    void waitsAt(String caseNumber, String step) {
        assertThat(task(caseNumber).step()).isEqualTo(step);
    }

    void act(String caseNumber, Officer officer, String outcome, String opinion, ObjectNode form) {
        office.desk().complete(task(caseNumber).id(), officer, outcome, opinion, form);
    }

    void returned(String caseNumber, Officer officer, String to) {
        act(caseNumber, officer, "return", "不对，请改", empty().put("returnTo", to).put("backToMe", false));
    }

    public void handedIn(String caseNumber, Village village) {
        ObjectNode form = empty().put("finishedOn", today().toString()).put("visitors", village.committee().name());
        form.putArray("sheetEvidence").add(office.counties().photo(village.committee()));
        act(caseNumber, village.committee(), "submit", "", form);
    }

    public void confirmed(String caseNumber, Village village) {
        act(caseNumber, village.team(), "confirm", "", empty().put("confirmedOn", today().toString()).put("checkedHouseholds", 1).put("finding", "相符"));
    }

    public void closed(String caseNumber, Village village) {
        ObjectNode form = empty().put("closedOn", today().toString());
        form.putArray("sheetEvidence").add(office.counties().photo(village.committee()));
        act(caseNumber, village.committee(), "submit", "", form);
    }

    public void consolidated(String caseNumber, Village village) {
        act(caseNumber, village.township(), "approve", "同意", empty().put("checkedOn", today().toString()).put("checkers", "赵文博"));
    }

    /** From the board to the township's sheet, for a village in which nobody needs a case. */
    public void allTheWay(String caseNumber, Village village) {
        handedIn(caseNumber, village);
        confirmed(caseNumber, village);
        closed(caseNumber, village);
        consolidated(caseNumber, village);
    }

    public void countyChecked(String caseNumber, Officer county) {
        act(caseNumber, county, "submit", "", empty().put("checkedOn", today().toString()).put("checkers", county.name()).put("finding", "各乡镇汇总一致"));
    }

    public void leadersApproved(String caseNumber, Officer leaders) {
        ObjectNode form = empty().put("decidedOn", today().toString());
        form.putArray("minutesEvidence").add(office.counties().photo(leaders));
        act(caseNumber, leaders, "approve", "同意", form);
    }

    public void reported(String caseNumber, Officer county) {
        ObjectNode form = empty().put("reportedOn", today().toString()).put("documentNumber", "扶贫办〔2016〕9号").put("summary", "计划已完成");
        form.putArray("reportEvidence").add(office.counties().photo(county));
        act(caseNumber, county, "submit", "", form);
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
