package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.exchange.match.Doubts.Doubt;
import io.fupin.household.HouseholdSection;
import io.fupin.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 比对疑点 on the page of a household, those of the past included. */
@Component
@Order(1)
class HouseholdDoubts implements HouseholdSection {

    private final Doubts doubts;
    private final DoubtWords doubtWords;
    private final Words words;

    HouseholdDoubts(Doubts doubts, DoubtWords doubtWords, Words words) {
        this.doubts = doubts;
        this.doubtWords = doubtWords;
        this.words = words;
    }

    @Override
    public Optional<Section> of(String registerNumber, Officer officer) {
        List<Item> items = doubts.ofHousehold(registerNumber).stream().map(this::item).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Section("doubts", "比对疑点", items));
    }

    private Item item(Doubt doubt) {
        String what = doubtWords.what(doubt);
        return new Item(doubt.category() + "（" + doubt.member() + "）", doubt.state().title(), doubt.state().mark(),
                doubtWords.from(doubt) + "　" + words.day(doubt.deliveredOn()),
                doubt.explanation() == null ? what : (what.isEmpty() ? "" : what + "。") + "说明：" + doubt.explanation(), "/doubts/" + doubt.id());
    }
}
