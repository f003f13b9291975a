package io.fupin.signal;

import io.fupin.account.Officer;
import io.fupin.account.Role;

/** What may be 数字脱贫, and what else may be behind it: whoever reads it is told both (policy EX-17). */
public enum Kind {
    INCOMES("收入挤在标准线上", "人均收入过了标准、又只高一点的户占得太多。也可能是帮扶正好补到标准。抽几户看收入凭据。", false),
    PLAN("退出数与计划一人不差", "实际退出的人数正好等于计划数。也可能是照计划一户一户帮扶到位。看退出的户是不是够条件，够条件没有退的有没有。", false),
    APPROVALS("几分钟里同意很多件", "同一个人很短时间里同意了很多件。也可能是事先逐件看过、最后一起点。看他是不是打开过案卷。", true),
    PHOTOS("一张照片用在几户", "同一张入户照片用在不同的户。也可能是传错了。打开照片对一对。", false),
    MEETINGS("评议会次次全票", "评议会件件全票同意，没有一票反对、弃权。也可能是会前已经说清楚。看会议记录里讨论了什么。", false),
    VISITS("一天入户太多", "同一个人一天登记入户的户数，走路走不过来。也可能是几个人入户、一个人登记。问一问那天怎么走的。", false);

    private final String title;
    private final String meaning;
    private final boolean aboveTownships;

    Kind(String title, String meaning, boolean aboveTownships) {
        this.title = title;
        this.meaning = meaning;
        this.aboveTownships = aboveTownships;
    }

    public String title() {
        return title;
    }

    /** What was seen, what else it may be, and what to look at. */
    public String meaning() {
        return meaning;
    }

    /** Reviewers do not look at themselves: what is about a review is for the county. */
    public boolean shownTo(Officer officer) {
        return !aboveTownships || !officer.is(Role.TOWNSHIP_OFFICE);
    }
}
