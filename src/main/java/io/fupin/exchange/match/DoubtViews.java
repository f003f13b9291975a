package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseNumbers;
import io.fupin.exchange.match.Decisions.Action;
import io.fupin.exchange.match.Decisions.Kind;
import io.fupin.exchange.match.Doubts.Count;
import io.fupin.exchange.match.Doubts.Doubt;
import io.fupin.exchange.match.Doubts.Filter;
import io.fupin.exchange.match.DoubtsView.Choice;
import io.fupin.exchange.match.DoubtsView.Fact;
import io.fupin.exchange.match.DoubtsView.Line;
import io.fupin.exchange.match.DoubtsView.Made;
import io.fupin.exchange.match.DoubtsView.One;
import io.fupin.exchange.match.DoubtsView.Tally;
import io.fupin.household.MayReport;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The ledger of doubts, and one of them, laid out for one officer. */
@Component
class DoubtViews {

    private static final int SIZE = 50;

    private final Doubts doubts;
    private final Decisions decisions;
    private final DoubtWords doubtWords;
    private final Words words;
    private final PostNames posts;
    private final Regions regions;

    DoubtViews(Doubts doubts, Decisions decisions, DoubtWords doubtWords, Words words, PostNames posts, Regions regions) {
        this.doubts = doubts;
        this.decisions = decisions;
        this.doubtWords = doubtWords;
        this.words = words;
        this.posts = posts;
        this.regions = regions;
    }

    static FilterAddress address(Filter filter) {
        return FilterAddress.of("/doubts", "region", filter.region() == null ? null : filter.region().value(), "source", filter.source(), "state",
                filter.state() == null ? "ALL" : filter.state().name(), "delivery", filter.delivery() == null ? null : filter.delivery().toString());
    }

    DoubtsView view(Filter filter, long after) {
        List<Doubt> found = doubts.page(filter, after, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Doubt> shown = more ? found.subList(0, SIZE) : found;
        FilterAddress here = address(filter);
        List<Count> counts = doubts.counts(filter.inAllSources());
        Predicate<Count> here1 = count -> filter.source() == null || filter.source().equals(count.source());
        RegionCode top = filter.region() == null ? filter.officer().post().region() : filter.region();
        boolean village = top.level() == RegionLevel.VILLAGE;
        return new DoubtsView(regions.get(top).name(), states(filter, counts.stream().filter(here1).toList(), here), sources(filter, counts), areas(filter),
                filter.state() == null ? "ALL" : filter.state().name(), filter.delivery() == null ? null : new DoubtsView.Delivery(filter.delivery()),
                shown.stream().map(this::line).toList(), after == 0 ? null : here.toString(),
                more ? here.with("after", String.valueOf(shown.get(SIZE - 1).id())).toString() : null, here.at("").toString(),
                tallies(counts, Count::source, source -> source.isEmpty() ? "未注明来源" : source, source -> here.with("source", source)),
                village ? List.of() : tallies(counts, Count::area, area -> regions.get(area).name(), area -> here.with("region", area.value())),
                filter.region() != null || filter.source() != null || filter.delivery() != null || filter.state() != DoubtState.OPEN);
    }

    private static List<Choice> states(Filter filter, List<Count> counts, FilterAddress here) {
        List<Choice> states = new ArrayList<>();
        for (DoubtState state : DoubtState.values()) {
            int number = counts.stream().filter(count -> count.state() == state).mapToInt(Count::doubts).sum();
            if (state.ordinal() <= DoubtState.ACTED.ordinal() || number > 0) {
                states.add(new Choice(state.name(), state.title(), filter.delivery() == null ? number : null, state == filter.state(),
                        here.with("state", state.name()).toString()));
            }
        }
        states.add(new Choice("ALL", "全部", null, filter.state() == null, here.with("state", "ALL").toString()));
        return states;
    }

    private static List<Choice> sources(Filter filter, List<Count> counts) {
        List<Choice> sources = new ArrayList<>(List.of(new Choice("", "全部来源", null, filter.source() == null, null)));
        counts.stream().map(Count::source).distinct().filter(source -> !source.isEmpty()).sorted()
                .forEach(source -> sources.add(new Choice(source, source, null, source.equals(filter.source()), null)));
        return sources;
    }

    private List<Choice> areas(Filter filter) {
        RegionCode top = filter.officer().post().region();
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Choice> areas = new ArrayList<>(List.of(new Choice("", "全部地区", null, filter.region() == null, null)));
        for (Region region : regions.children(top)) {
            areas.add(new Choice(region.code().value(), region.name(), null, region.code().equals(filter.region()), null));
        }
        if (filter.region() != null && areas.stream().noneMatch(Choice::chosen)) {
            areas.add(new Choice(filter.region().value(), regions.fullName(filter.region()), null, true, null));
        }
        return areas;
    }

    private static <T> List<Tally> tallies(List<Count> counts, Function<Count, T> of, Function<T, String> name, Function<T, FilterAddress> href) {
        return counts.stream().map(of).distinct().map(key -> {
            List<Count> own = counts.stream().filter(count -> of.apply(count).equals(key)).toList();
            return new Tally(name.apply(key), href.apply(key).with("state", "ALL").toString(), sum(own, Set.of(DoubtState.OPEN)),
                    sum(own, Set.of(DoubtState.EXPLAINED)), sum(own, Set.of(DoubtState.ACTED, DoubtState.SETTLED)));
        }).filter(tally -> tally.all() > 0).toList();
    }

    private static int sum(List<Count> counts, Set<DoubtState> states) {
        return counts.stream().filter(count -> states.contains(count.state())).mapToInt(Count::doubts).sum();
    }

    private Line line(Doubt doubt) {
        return new Line("/doubts/" + doubt.id(), doubt.head(), doubt.member(), place(doubt), doubt.category(), doubt.meaning() == Meaning.RED_LINE,
                doubtWords.what(doubt), doubtWords.from(doubt), doubt.deliveredOn(), DoubtWords.state(doubt), doubt.state().mark(), doubt.decidedName(),
                doubt.confirmedAt() != null);
    }

    private String place(Doubt doubt) {
        return regions.fullName(doubt.village()) + (doubt.group() == null ? "" : " " + doubt.group());
    }

    /** @param error what was refused; null for nothing */
    One one(Doubt doubt, Officer officer, String typed, String error, String errorField) {
        List<Decisions.Made> made = decisions.of(doubt.id());
        Set<Kind> open = decisions.open(officer, doubt);
        boolean registered = doubt.onRegister();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("谁", doubt.member()), new Fact("类别", doubt.category()),
                new Fact("名单", doubtWords.from(doubt) + "　" + words.day(doubt.deliveredOn()))));
        String what = doubtWords.what(doubt);
        if (!what.isEmpty()) {
            facts.add(new Fact("情况", what));
        }
        if (doubt.confirmedAt() != null) {
            facts.add(new Fact("认可", doubt.confirmedName() + "　" + words.moment(doubt.confirmedAt())));
        }
        return new One(doubt.id(), doubt.head(), place(doubt), registered ? doubt.registerNumber() : CaseNumbers.shortForm(doubt.caseNumber()),
                registered ? "/households/" + doubt.registerNumber() : "/cases/" + doubt.caseNumber(), doubt.state().title(), doubt.state().mark(), facts,
                made.stream().map(this::made).toList(), !registered, open.contains(Kind.EXPLAIN), open.contains(Kind.CONFIRM), open.contains(Kind.REOPEN),
                registered && MayReport.may(officer) ? "/households/" + doubt.registerNumber() + "/change" : null,
                Arrays.stream(Action.values()).map(action -> new Choice(action.name(), action.title(), null, false, null)).toList(), made.size(), typed,
                error, errorField);
    }

    private Made made(Decisions.Made one) {
        return new Made(one.kind().title() + (one.action() == null ? "" : "：" + one.action().title()), one.reason(),
                one.person() + (one.post().isEmpty() ? "" : "　" + posts.of(Post.parse(one.post()))), one.at());
    }

    List<String> cells(Doubt doubt) {
        return Arrays.asList(regions.fullName(doubt.village()), doubt.group(), doubt.head(), doubt.registerNumber(),
                doubt.registerNumber() == null ? CaseNumbers.shortForm(doubt.caseNumber()) : null, doubt.member(), doubtWords.from(doubt),
                Objects.toString(doubt.deliveredOn()), doubt.meaning().title(), doubt.category(), doubtWords.what(doubt), DoubtWords.state(doubt),
                doubt.explanation(), doubt.decidedName(), doubt.decidedAt() == null ? null : words.fullMoment(doubt.decidedAt()), doubt.confirmedName());
    }
}
