package io.fupin.notice.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.notice.Issuers;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.Notices;
import io.fupin.notice.Notices.Filter;
import io.fupin.notice.Notices.Page;
import io.fupin.notice.data.ReadyCases;
import io.fupin.notice.posting.NoticePlans;
import io.fupin.notice.web.NoticeListView.Kind;
import io.fupin.notice.web.NoticeListView.Post;
import io.fupin.notice.web.NoticeListView.Row;
import io.fupin.web.Words.Due;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 公示公告 of an area. */
@Controller
class NoticeListPage {

    private static final int SIZE = 30;

    private final Notices notices;
    private final NoticePlans plans;
    private final ReadyCases ready;
    private final Issuers issuers;
    private final NoticeWords words;
    private final PostNames posts;

    NoticeListPage(Notices notices, NoticePlans plans, ReadyCases ready, Issuers issuers, NoticeWords words, PostNames posts) {
        this.notices = notices;
        this.plans = plans;
        this.ready = ready;
        this.issuers = issuers;
        this.words = words;
        this.posts = posts;
    }

    @GetMapping("/notices")
    String list(Officer officer, @RequestParam(required = false) String kind, @RequestParam(defaultValue = "false") boolean running,
                @RequestParam(defaultValue = "false") boolean noPhoto, @RequestParam(required = false) String after, Model model) {
        NoticeKind chosen = Arrays.stream(NoticeKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(null);
        Page page = notices.listing(officer, new Filter(null, chosen, running, noPhoto), after, SIZE);
        Map<NoticeKind, Integer> counts = notices.counts(officer, new Filter(null, null, running, noPhoto));
        List<Kind> kinds = Arrays.stream(NoticeKind.values()).map(one -> new Kind(one.name(), one.title(), counts.getOrDefault(one, 0))).toList();
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/notices");
        if (chosen != null) {
            here.queryParam("kind", chosen.name());
        }
        if (running) {
            here.queryParam("running", true);
        }
        if (noPhoto) {
            here.queryParam("noPhoto", true);
        }
        String first = after == null ? null : here.cloneBuilder().toUriString();
        String next = page.next() == null ? null : here.cloneBuilder().queryParam("after", page.next()).toUriString();
        model.addAttribute("view", new NoticeListView("公示公告", kinds, chosen == null ? null : chosen.name(), running, noPhoto, toPost(officer),
                page.items().stream().map(this::row).toList(), first, next));
        return "notice/notices";
    }

    private List<Post> toPost(Officer officer) {
        List<NoticePlan> own = Arrays.stream(NoticeKind.values()).filter(kind -> officer.is(kind.issuer())).flatMap(kind -> plans.of(kind).stream()).toList();
        Map<NoticePlan, Integer> waiting = ready.counts(own, officer);
        // The first of them always, so that the button is known before it is needed; the others when something waits.
        return own.stream().filter(plan -> waiting.containsKey(plan) || plan.equals(own.get(0))).map(plan -> new Post(NoticeWords.posting(plan.kind()),
                "/notices/new?kind=" + plan.kind().name(), waiting.getOrDefault(plan, 0))).toList();
    }

    private Row row(Notices.Line line) {
        Notice notice = line.notice();
        Due state = words.state(notice);
        return new Row(notice.number(), "/notices/" + notice.number(), words.title(notice), notice.kind().title(),
                issuers.of(notice.kind(), notice.village()), line.households(), line.persons(), notice.firstDay(), notice.endsOn(),
                notice.kind().holds() ? NoticeWords.days(notice) : 0, words.passed(notice), state.text(), state.state(), line.objections(),
                line.missing());
    }
}
