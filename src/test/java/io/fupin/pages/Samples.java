package io.fupin.pages;

import io.fupin.web.Frame;
import io.fupin.web.Frame.NavItem;
import io.fupin.web.Frame.PostChoice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sample pages by name. */
final class Samples {

    private static final LocalDate TODAY = LocalDate.of(2016, 11, 18);
    private static final Map<String, Sample> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(DeskSamples.all());
        ALL.putAll(TaskSamples.all());
        ALL.putAll(CaseSamples.all());
        ALL.putAll(HouseholdSamples.all());
        ALL.putAll(VillageSamples.all());
        ALL.putAll(PublicSamples.all());
        ALL.putAll(PrivacySamples.all());
        ALL.putAll(ChangeSamples.all());
        ALL.putAll(ExchangeSamples.all());
        ALL.putAll(CampaignSamples.all());
        ALL.putAll(SignalSamples.all());
        ALL.putAll(AssessmentSamples.all());
        ALL.putAll(RectificationSamples.all());
    }

    private Samples() {
    }

    static Map<String, Sample> all() {
        return ALL;
    }

    static Sample of(String name) {
        Sample sample = ALL.get(name);
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + name);
        }
        return sample;
    }

    static Frame village() {
        return new Frame("11", "孙丽娟", "牛心村村委会", List.of(new PostChoice("VILLAGE_COMMITTEE@220281105221", "牛心村村委会", true)),
                List.of(nav("home", "首页", "/", null, "home", true), nav("todo", "待办", "/tasks?box=todo", 20, "list-check", true),
                        new NavItem("start", "发起", "/cases/new", null, "plus", true, true, false),
                        nav("done", "已办", "/tasks?box=done", null, "check", false), nav("started", "我发起的", "/tasks?box=started", null, "user", false),
                        nav("cases", "本村", "/cases", null, "map-pin", true), nav("notices", "公示", "/notices", null, "speakerphone", true)), 3,
                true, true, TODAY, true, "X-CSRF-TOKEN", "sample");
    }

    static Frame township() {
        return new Frame("12", "赵文博", "天北镇扶贫办",
                List.of(new PostChoice("TOWNSHIP_OFFICE@220281105000", "天北镇扶贫办", true), new PostChoice("HELPER@220281000000", "蛟河市帮扶责任人", false)),
                List.of(nav("home", "首页", "/", null, "home", true), nav("todo", "待办", "/tasks?box=todo", 37, "list-check", true),
                        nav("done", "已办", "/tasks?box=done", null, "check", false), nav("started", "我发起的", "/tasks?box=started", null, "user", false),
                        nav("supervised", "监督", "/tasks?box=supervised", null, "eye", true), nav("notices", "公示公告", "/notices", null, "speakerphone", true),
                        nav("objections", "异议", "/objections", null, "message", false), nav("register", "档案", "/households", null, "archive", false)), 3,
                true, true, TODAY, true, "X-CSRF-TOKEN", "sample");
    }

    static Frame county() {
        return new Frame("13", "周建华", "蛟河市扶贫办", List.of(new PostChoice("COUNTY_OFFICE@220281000000", "蛟河市扶贫办", true)),
                List.of(nav("home", "首页", "/", null, "home", true), nav("todo", "待办", "/tasks?box=todo", 64, "list-check", true),
                        nav("done", "已办", "/tasks?box=done", null, "check", false), nav("supervised", "监督", "/tasks?box=supervised", null, "eye", true),
                        nav("notices", "公示公告", "/notices", null, "speakerphone", true), nav("objections", "异议", "/objections", null, "message", false),
                        nav("register", "档案", "/households", null, "archive", false), nav("rounds", "识别轮次", "/rounds", null, "calendar", false),
                        nav("matches", "部门比对", "/matches", null, "users", false)), 3,
                true, true, TODAY, true, "X-CSRF-TOKEN", "sample");
    }

    static Frame nobody() {
        return new Frame(null, null, null, List.of(), List.of(), 0, false, true, TODAY, false, "X-CSRF-TOKEN", "sample");
    }

    private static NavItem nav(String section, String title, String href, Integer count, String icon, boolean foot) {
        return new NavItem(section, title, href, count, icon, foot, false, true);
    }
}
