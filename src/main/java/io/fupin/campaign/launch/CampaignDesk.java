package io.fupin.campaign.launch;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.work.CampaignWorker;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.household.VerificationFacts;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 暂停, 恢复, 延期, 补村, 停止 of a campaign, by the county's office, each with its reason on record. */
@Component
public class CampaignDesk {

    private static final int LONGEST = 500;

    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final VerificationFacts facts;
    private final CampaignWorker worker;
    private final CaseMoves moves;
    private final Regions regions;
    private final AuditLog audit;

    CampaignDesk(CampaignRows campaigns, VillageRows villages, VerificationFacts facts, CampaignWorker worker, CaseMoves moves, Regions regions,
                 AuditLog audit) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.facts = facts;
        this.worker = worker;
        this.moves = moves;
        this.regions = regions;
        this.audit = audit;
    }

    /** Nothing new is started; what has been started goes on, notices run on. */
    @Transactional
    public void pause(Officer officer, long id, String reason) {
        Campaign campaign = locked(officer, id);
        require(campaign, State.RUNNING);
        campaigns.state(id, State.PAUSED);
        told(officer, campaign, "暂停", "campaign.pause", reason(reason));
    }

    @Transactional
    public void resume(Officer officer, long id) {
        Campaign campaign = locked(officer, id);
        require(campaign, State.PAUSED);
        campaigns.state(id, State.RUNNING);
        told(officer, campaign, "恢复", "campaign.resume", null);
        worker.wakeAfterCommit();
    }

    /** Visits and entry go on longer; never shorter. */
    @Transactional
    public void extend(Officer officer, long id, LocalDate visitEnd, LocalDate entryDeadline, String reason) {
        Campaign campaign = locked(officer, id);
        going(campaign);
        if (visitEnd == null || visitEnd.isBefore(campaign.dates().visitEnd())) {
            throw Refusal.at("visitEnd", "延期只能往后，现在是 " + campaign.dates().visitEnd());
        }
        if (entryDeadline == null || entryDeadline.isBefore(campaign.dates().entryDeadline()) || entryDeadline.isBefore(visitEnd)) {
            throw Refusal.at("entryDeadline", "录入截止不早于现在的 " + campaign.dates().entryDeadline() + "，也不早于入户结束");
        }
        if (entryDeadline.isAfter(campaign.dates().reportDeadline())) {
            throw Refusal.at("entryDeadline", "录入截止晚于年度报告截止 " + campaign.dates().reportDeadline());
        }
        campaigns.extend(id, visitEnd, entryDeadline);
        told(officer, campaign, "延期", "campaign.extend", "入户到 " + visitEnd + "，录入到 " + entryDeadline + "。" + reason(reason));
    }

    /** @param village code, or a name that says enough */
    @Transactional
    public RegionCode addVillage(Officer officer, long id, String village, String reason) {
        Campaign campaign = locked(officer, id);
        going(campaign);
        RegionCode code = village(campaign.county(), village);
        if (facts.villages(code).isEmpty()) {
            throw Refusal.at("village", regions.fullName(code) + "没有在册户、脱贫户，不用核查");
        }
        String why = reason(reason);
        if (villages.add(id, List.of(code), true) == 0) {
            throw Refusal.at("village", regions.fullName(code) + "已经在本次核查里");
        }
        told(officer, campaign, "补村 " + regions.fullName(code), "campaign.add-village", why);
        worker.wakeAfterCommit();
        return code;
    }

    private RegionCode village(RegionCode county, String text) {
        String asked = text == null ? "" : text.strip();
        List<Region> found = asked.matches("\\d{12}") ? regions.find(RegionCode.of(asked)).stream().toList() : regions.findByName(county, asked);
        List<Region> own = found.stream().filter(region -> region.code().level() == RegionLevel.VILLAGE && county.contains(region.code())).toList();
        if (own.size() != 1) {
            throw Refusal.at("village", own.isEmpty() ? "本县没有“" + asked + "”这个村" : "“" + asked + "”不止一个，请写明乡镇");
        }
        return own.get(0).code();
    }

    /** Villages at work are ended by the worker; households whose cases have begun are decided by these. */
    @Transactional
    public void stop(Officer officer, long id, String reason) {
        Campaign campaign = locked(officer, id);
        String why = reason(reason);
        moves.terminate(campaign.caseNumber(), officer, why);
        told(officer, campaign, "停止", "campaign.stop", why);
        worker.wakeAfterCommit();
    }

    private Campaign locked(Officer officer, long id) {
        Campaign campaign = campaigns.find(id).filter(one -> officer.covers(one.county())).orElseThrow(() -> new Cases.NotFound("没有这次年度核查，或者它不在您的辖区。"));
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("年度核查由县扶贫办部署和调整。");
        }
        return campaigns.lock(campaign.id());
    }

    private static void require(Campaign campaign, State state) {
        if (campaign.state() != state) {
            throw new AlreadyDone("本次核查" + campaign.state().title() + "。", null, null);
        }
    }

    private static void going(Campaign campaign) {
        if (!campaign.state().going()) {
            throw new AlreadyDone("本次核查" + campaign.state().title() + "，不能再改。", null, null);
        }
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST) {
            throw Refusal.at("reason", "请写明理由，不超过 " + LONGEST + " 个字");
        }
        return reason.strip();
    }

    private void told(Officer officer, Campaign campaign, String what, String action, String text) {
        campaigns.tell(campaign.id(), officer, what, text);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, campaign.caseNumber(),
                text == null ? Map.of() : Map.of("reason", text));
    }
}
