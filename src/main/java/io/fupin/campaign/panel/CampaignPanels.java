package io.fupin.campaign.panel;

import io.fupin.account.Officer;
import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.BoardCounts;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.Progress;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.Exits;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A campaign's case: villages, boards and plan in figures, before whoever must decide on the year. */
@Component
class CampaignPanels implements CasePanels {

    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final BoardCounts counts;
    private final Exits exits;
    private final Papers papers;
    private final Regions regions;
    private final Words words;

    CampaignPanels(CampaignRows campaigns, VillageRows villages, BoardCounts counts, Exits exits, Papers papers, Regions regions, Words words) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.counts = counts;
        this.exits = exits;
        this.papers = papers;
        this.regions = regions;
        this.words = words;
    }

    @Override
    public String process() {
        return Campaigns.CAMPAIGN;
    }

    @Override
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Campaign campaign = campaigns.ofCase(file.caseNumber()).orElseThrow();
        Progress progress = villages.progress(campaign.id());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("村", progress.total() + " 个，已汇总 " + progress.in() + " 个" + (progress.stopped() == 0 ? "" : "，终止 " + progress.stopped()
                + " 个"), page(campaign)));
        facts.addAll(Tallies.facts(BoardCounts.sum(counts.by(campaign.id(), campaign.county(), RegionLevel.TOWNSHIP).values()), page(campaign)));
        facts.add(new Fact("收入标准", campaign.incomeYear() + "年 " + words.yuan(campaign.standard()) + " 元"));
        Exits.Count done = exits.byYear(campaign.county(), words.today()).getOrDefault(campaign.year(), Exits.Count.NONE);
        facts.add(new Fact("计划与实绩", against(campaign.plan().households(), done.households(), "户") + "；"
                + against(campaign.plan().persons(), done.persons(), "人"), "/plan?year=" + campaign.year()));
        facts.add(new Fact("报告截止", words.fullDay(campaign.dates().reportDeadline())));
        return new CaseSheet(regions.get(campaign.county()).name() + campaign.year() + "年度退出核查", "", List.of(new Mark(campaign.state().title(), "")),
                List.of(), null, null, facts, List.of(), List.of());
    }

    private String against(Integer planned, int done, String unit) {
        return planned == null ? "已退出 " + words.number(done) + " " + unit : "计划 " + words.number(planned) + " " + unit + "，已退出 " + words.number(done);
    }

    private static String page(Campaign campaign) {
        return "/campaigns/" + campaign.id();
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        Campaign campaign = campaigns.ofCase(file.caseNumber()).orElseThrow();
        return List.of(new Fact("进度", "各乡镇、各村", page(campaign)));
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        throw new NotAllowed("这是全县的核查，家庭成员在各户的档案里看。");
    }

    @Override
    public List<Document> documents(CaseFile file, Officer officer) {
        return papers.of(file);
    }

    @Override
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        caseNumbers.forEach(number -> briefs.put(number, new Brief(List.of(), List.of(), null, null, null, false, null)));
        return briefs;
    }

    @Override
    public Guidance guidance(OpenTask task, Officer officer) {
        return switch (task.item().step()) {
            case "county-check" -> new Guidance(false, List.of(), Map.of("submit", "报县领导小组审定"), Map.of(), null);
            case "leaders-decision" -> new Guidance(false, List.of(), Map.of("approve", "年度结果审定，县扶贫办写年度报告", "return", "退回县扶贫办再核"),
                    Map.of("approve", List.of("会议审定，同意上报"), "return", List.of("与各乡镇情况不符，请再核")), null);
            default -> new Guidance(false, List.of(), Map.of("submit", "上报以后，本年度核查结束"), Map.of(), null);
        };
    }
}
