package io.fupin.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.web.Frame.NavItem;
import io.fupin.web.Frame.PostChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes the {@link Frame} of the present request. The layout asks for it ({@code @frames.current}), so that it costs nothing where no
 * page is drawn (API, redirects, fragments) and is there on error pages too, which a model attribute would not reach.
 */
@Component("frames")
public class Frames {

    private static final NavItem RECTIFICATIONS = new NavItem("rectifications", "整改", "/rectifications", null, "circle-check", false, false, true);
    private static final NavItem CAMPAIGN = new NavItem("campaign", "年度核查", "/campaigns", null, "calendar", false, false, true);

    private final PostNames postNames;
    private final Words words;
    private final ObjectProvider<NavCounts> counts;
    private final boolean demo;

    Frames(PostNames postNames, Words words, ObjectProvider<NavCounts> counts, @Value("${fupin.demo:false}") boolean demo) {
        this.postNames = postNames;
        this.words = words;
        this.counts = counts;
        this.demo = demo;
    }

    public Frame current() {
        CsrfToken csrf = csrf();
        Officer officer = officer();
        String header = csrf == null ? null : csrf.getHeaderName();
        String token = csrf == null ? null : csrf.getToken();
        if (officer == null) {
            return new Frame(null, null, null, List.of(), List.of(), 0, false, demo, words.today(), false, header, token);
        }
        NavCounts source = counts.getIfAvailable();
        NavCounts.Counts numbers = source == null ? null : source.of(officer);
        return new Frame(key(officer), officer.name(), postNames.of(officer.post()), posts(officer),
                nav(officer, numbers == null ? null : numbers.openTasks(), numbers == null ? 0 : numbers.questions()), numbers == null ? 0 : numbers.unread(),
                seesCases(officer.post().role()), demo, words.today(), demo, header, token);
    }

    /** As {@link Frame#officerKey()}, for a part of a page that is drawn without the frame; null when nobody is signed in. */
    public String officerKey() {
        Officer officer = officer();
        return officer == null ? null : key(officer);
    }

    private static String key(Officer officer) {
        return officer.personId() + "." + officer.post().key();
    }

    private List<PostChoice> posts(Officer officer) {
        return officer.posts().stream()
                .map(post -> new PostChoice(post.key(), postNames.of(post), post.equals(officer.post())))
                .toList();
    }

    private List<NavItem> nav(Officer officer, Integer waiting, int questions) {
        Role role = officer.post().role();
        List<NavItem> items = new ArrayList<>();
        items.add(new NavItem("home", "首页", "/", null, "home", true, false, true));
        if (worksOnCases(role)) {
            items.add(new NavItem("todo", "待办", "/tasks?box=todo", waiting, "list-check", true, false, true));
            if (role == Role.VILLAGE_COMMITTEE) {
                items.add(new NavItem("start", "发起", "/cases/new", null, "plus", true, true, false));
            }
            items.add(new NavItem("done", "已办", "/tasks?box=done", null, "check", false, false, true));
            items.add(new NavItem("started", "我发起的", "/tasks?box=started", null, "user", false, false, true));
        }
        if (watches(role)) {
            items.add(new NavItem("supervised", "监督", "/tasks?box=supervised", null, "eye", true, false, true));
        }
        addPlaces(items, officer.post());
        // Departments are there to be asked; anybody else finds the entry when something waits.
        if (questions > 0 || role == Role.DEPARTMENT) {
            items.add(new NavItem(Frame.QUESTIONS, "请我协办", "/consultations", questions == 0 ? null : questions, "message", role == Role.DEPARTMENT,
                    false, true));
        }
        return items;
    }

    private static void addPlaces(List<NavItem> items, Post post) {
        switch (post.role()) {
            case VILLAGE_COMMITTEE, VILLAGE_TEAM -> {
                items.add(new NavItem("cases", "本村", "/cases", null, "map-pin", true, false, true));
                items.add(new NavItem("notices", "公示", "/notices", null, "speakerphone", false, false, true));
                items.add(new NavItem("register", "档案", "/households", null, "archive", false, false, true));
                items.add(CAMPAIGN);
                items.add(RECTIFICATIONS);
            }
            case TOWNSHIP_OFFICE, CITY_OFFICE, PROVINCE_OFFICE, COUNTY_LEADERS, COUNTY_OFFICE -> {
                items.add(new NavItem("bottleneck", "瓶颈", "/bottleneck", null, "clock", false, false, true));
                items.add(new NavItem("notices", "公示公告", "/notices", null, "speakerphone", true, false, true));
                items.add(new NavItem("objections", "异议", "/objections", null, "message", false, false, true));
                items.add(new NavItem("register", "档案", "/households", null, "archive", false, false, true));
                items.add(CAMPAIGN);
                items.add(RECTIFICATIONS);
                if (post.role() == Role.COUNTY_LEADERS) {
                    items.add(new NavItem("confirmations", "岗位确认", "/confirmations", null, "check", true, false, true));
                }
                if (post.role() == Role.COUNTY_OFFICE || post.role() == Role.PROVINCE_OFFICE) {
                    items.add(new NavItem("assessments", "评估", "/assessments", null, "list-check", false, false, true));
                }
                if (post.role() == Role.COUNTY_OFFICE) {
                    items.add(new NavItem("rounds", "识别轮次", "/rounds", null, "calendar", false, false, true));
                    items.add(new NavItem("matches", "部门比对", "/matches", null, "users", false, false, true));
                }
            }
            case DEPARTMENT -> {
                items.add(new NavItem("matches", "部门比对", "/matches", null, "users", true, false, true));
                items.add(new NavItem("villages", "贫困村", "/villages", null, "map-pin", false, false, true));
                items.add(RECTIFICATIONS);
            }
            case ADMIN -> items.add(new NavItem("admin", "人员和岗位", "/admin/people", null, "users", true, false, true));
            case AUDITOR -> items.add(new NavItem("audit", "留痕", "/audit", null, "eye", true, false, true));
            case HELPER -> items.add(new NavItem("mine", "我的帮扶户", "/my-households", null, "users", true, false, true));
            case ASSESSOR, SURVEYOR -> items.add(new NavItem("assessments", "评估", "/assessments", null, "list-check", true, false, true));
        }
    }

    /** Roles that user tasks are routed to. */
    private static boolean worksOnCases(Role role) {
        return switch (role) {
            case VILLAGE_COMMITTEE, VILLAGE_TEAM, TOWNSHIP_OFFICE, COUNTY_OFFICE, COUNTY_LEADERS, DEPARTMENT, CITY_OFFICE, PROVINCE_OFFICE, ASSESSOR -> true;
            default -> false;
        };
    }

    /** Roles with a level below them whose late work they see. */
    private static boolean watches(Role role) {
        return switch (role) {
            case TOWNSHIP_OFFICE, COUNTY_OFFICE, COUNTY_LEADERS, CITY_OFFICE, PROVINCE_OFFICE -> true;
            default -> false;
        };
    }

    /** Roles that {@code CaseSight} lets see cases; the search finds nothing for the others. */
    private static boolean seesCases(Role role) {
        return switch (role) {
            case ADMIN, DEPARTMENT, HELPER, ASSESSOR, SURVEYOR -> false;
            default -> true;
        };
    }

    private static Officer officer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer ? officer : null;
    }

    private static CsrfToken csrf() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
