package io.fupin.campaign.panel;

import io.fupin.account.Officer;
import io.fupin.campaign.Campaigns;
import io.fupin.campaign.data.BoardCounts;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A village's case of a campaign, as pages show it: its board in figures, and the way there. */
@Component
class VillagePanels implements CasePanels {

    private final CampaignRows campaigns;
    private final BoardCounts counts;
    private final Papers papers;
    private final Regions regions;
    private final Words words;

    VillagePanels(CampaignRows campaigns, BoardCounts counts, Papers papers, Regions regions, Words words) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.papers = papers;
        this.regions = regions;
        this.words = words;
    }

    @Override
    public String process() {
        return Campaigns.VILLAGE;
    }

    private BoardCounts.Of of(Campaign campaign, CaseFile file) {
        return BoardCounts.sum(counts.by(campaign.id(), file.village(), RegionLevel.VILLAGE).values());
    }

    static String board(Campaign campaign, CaseFile file) {
        return "/campaigns/" + campaign.id() + "/villages/" + file.village();
    }

    @Override
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Campaign campaign = campaigns.ofVillageCase(file.caseNumber()).orElseThrow();
        List<Fact> facts = new ArrayList<>(Tallies.facts(of(campaign, file), board(campaign, file)));
        facts.add(new Fact("入户", campaign.dates().visitStart() + " 到 " + campaign.dates().visitEnd()));
        facts.add(new Fact("录入截止", campaign.dates().entryDeadline().toString()));
        facts.add(new Fact("收入标准", campaign.incomeYear() + "年 " + words.yuan(campaign.standard()) + " 元"));
        return new CaseSheet(regions.fullName(file.village()) + campaign.year() + "年度核查", "", List.of(new Mark(campaign.state().title(), "")), List.of(), null,
                null, facts, List.of(), List.of());
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        Campaign campaign = campaigns.ofVillageCase(file.caseNumber()).orElseThrow();
        return List.of(new Fact("本村核查", "逐户分类和结果", board(campaign, file)), new Fact("年度核查", campaign.year() + "年",
                "/campaigns/" + campaign.id()));
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        throw new NotAllowed("这是全村的核查，家庭成员在各户的档案里看。");
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
        Campaign campaign = campaigns.ofVillageCase(task.file().caseNumber()).orElseThrow();
        BoardCounts.Of board = of(campaign, task.file());
        return switch (task.item().step()) {
            case "sort" -> new Guidance(false, List.of(new Condition(board.unsorted().households() == 0, board.unsorted().households() == 0
                    ? "每一户都分了类" : "还有 " + board.unsorted().households() + " 户没有分类", "去逐户分类", board(campaign, task.file()))),
                    Map.of("submit", "交给驻村工作队（没有工作队的由包村干部）复核"), Map.of(), null);
            case "confirm-sorting" -> new Guidance(false, List.of(), Map.of("confirm", "确认以后，拟退出、返贫、清退、自然增减的户各自立案",
                    "return", "退回村里改分类"), Map.of("return", List.of("分类与看到的不符，请重新入户", "理由写得不清楚")), null);
            case "close-sheet" -> new Guidance(false, List.of(), Map.of("submit", "报乡镇汇总"), Map.of(), null);
            default -> new Guidance(false, List.of(), Map.of("approve", "纳入乡镇汇总，报县", "return", "退回村里重新关表"),
                    Map.of("approve", List.of("与各户办理结果一致，同意汇总"), "return", List.of("表上户数与办理结果不符", "签字不全")), null);
        };
    }
}
