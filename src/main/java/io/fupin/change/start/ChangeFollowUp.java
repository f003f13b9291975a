package io.fupin.change.start;

import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 自然增减 of the yearly campaign: what happened, and to whom, only the village knows, so it reports the change itself. */
@Component
class ChangeFollowUp implements FollowUp {

    @Override
    public Set<Sorting> takes() {
        return Set.of(Sorting.CHANGE);
    }

    @Override
    public Optional<String> begin(Sorted household) {
        return Optional.empty();
    }

    @Override
    public String page(Sorting sorting, String registerNumber) {
        return "/households/" + registerNumber + "/change";
    }
}
