package io.fupin.campaign.work;

import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.Entry;
import io.fupin.casework.OneByOne;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the cases of sorted households, each in a transaction of its own: one household's hindrance holds no other. */
@Component
class HouseholdStarts {

    private final BoardRows board;
    private final CampaignRows campaigns;
    private final FollowUps followUps;
    private final ActingOfficers officers;
    private final OneByOne failures;
    private final TransactionTemplate transaction;

    HouseholdStarts(BoardRows board, CampaignRows campaigns, FollowUps followUps, ActingOfficers officers, OneByOne failures,
                    TransactionTemplate transaction) {
        this.board = board;
        this.campaigns = campaigns;
        this.followUps = followUps;
        this.officers = officers;
        this.failures = failures;
        this.transaction = transaction;
    }

    /** @return false when none waited */
    boolean one(long campaign) {
        Entry[] claimed = new Entry[1];
        try {
            transaction.executeWithoutResult(status -> {
                claimed[0] = board.claim(campaign).orElse(null);
                if (claimed[0] != null) {
                    begin(claimed[0]);
                }
            });
        } catch (ConcurrencyFailureException overtaken) {
            // Somebody works on the same household just now; it is looked at again.
            return false;
        } catch (RuntimeException refused) {
            if (claimed[0] == null) {
                throw refused;
            }
            String why = failures.problem(claimed[0].registerNumber(), refused).getMessage();
            transaction.executeWithoutResult(status -> board.hindered(claimed[0], why));
        }
        return claimed[0] != null;
    }

    private void begin(Entry entry) {
        Optional<FollowUp> followUp = followUps.of(entry.sorting());
        Optional<Officer> sorter = officers.acting(entry.sortedBy(), entry.sortedPost());
        if (followUp.isEmpty()) {
            board.hindered(entry, "“" + entry.sorting().title() + "”的办理程序还没有启用");
        } else if (sorter.isEmpty()) {
            board.hindered(entry, "分类的 " + entry.sortedByName() + " 已经不在这个岗位上，请重新分类");
        } else {
            Campaign campaign = campaigns.find(entry.campaign()).orElseThrow();
            followUp.get().begin(followUps.sorted(campaign, entry, sorter.get()))
                    .ifPresentOrElse(number -> board.begun(entry, number), () -> board.byHand(entry));
        }
    }
}
