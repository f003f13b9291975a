package io.fupin.campaign.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.data.BoardRows;
import io.fupin.inbox.HomeSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the yearly campaign asks of a village that is no task of a case: households whose cases it has to begin. A county sees how far it is. */
@Component
class CampaignAtHome implements HomeSource {

    private final BoardRows board;

    CampaignAtHome(BoardRows board) {
        this.board = board;
    }

    @Override
    public List<Asked> asked(Officer officer) {
        if (officer.is(Role.COUNTY_OFFICE)) {
            return board.going(officer.post().region()).stream().map(one -> new Asked("年度核查 " + one.year(), words(one), "/campaigns/" + one.campaign())).toList();
        }
        if (!officer.is(Role.VILLAGE_COMMITTEE)) {
            return List.of();
        }
        return board.asked(officer.post().region()).stream().map(one -> new Asked("年度核查", words(one),
                "/campaigns/" + one.campaign() + "/villages/" + officer.post().region())).toList();
    }

    private static String words(BoardRows.InCounty one) {
        return ("PAUSED".equals(one.state()) ? "已暂停；" : "") + one.villages() + " 个村，已汇总 " + one.handedIn() + " 个"
                + (one.hindered() == 0 ? "" : "；" + one.hindered() + " 户没有立上案");
    }

    private static String words(BoardRows.AskedOfVillage one) {
        String byHand = one.byHand() == 0 ? "" : one.byHand() + " 户等村里申报";
        String hindered = one.hindered() == 0 ? "" : one.hindered() + " 户没有立上案，请看原因";
        return byHand + (byHand.isEmpty() || hindered.isEmpty() ? "" : "；") + hindered;
    }
}
