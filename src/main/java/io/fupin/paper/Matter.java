package io.fupin.paper;

/** What the lists on a village's board are about, and what each of them is called then. */
public enum Matter {

    IDENTIFICATION("第一次公示", "拟推荐贫困户", "第二次公示", "拟识别贫困户", "新识别贫困户"),
    EXIT("退出公示", "拟退出贫困户", "退出第二次公示", "拟退出贫困户", "退出贫困户"),
    REMOVAL("清退公示", "拟清退户", "清退第二次公示", "拟清退户", "清退户"),
    MONITORING("监测公示", "拟纳入监测户", "监测第二次公示", "拟纳入监测户", "监测户"),
    CLEARING("消除公示", "拟消除风险户", "消除第二次公示", "拟消除风险户", "风险消除户"),
    VILLAGE_EXIT("出列公示", "拟出列贫困村", "出列公示", "拟出列贫困村", "贫困村出列"),
    VILLAGE_IDENTIFICATION("贫困村公示", "拟识别贫困村", "贫困村公示", "拟识别贫困村", "新识别贫困村"),
    COUNTY_EXIT("摘帽公示", "拟摘帽贫困县", "摘帽公示", "拟摘帽贫困县", "贫困县摘帽");

    private final String firstNotice;
    private final String firstList;
    private final String secondNotice;
    private final String secondList;
    private final String announced;

    Matter(String firstNotice, String firstList, String secondNotice, String secondList, String announced) {
        this.firstNotice = firstNotice;
        this.firstList = firstList;
        this.secondNotice = secondNotice;
        this.secondList = secondList;
        this.announced = announced;
    }

    /** Whether it is about villages or counties and not about households. */
    public boolean ofPlaces() {
        return this == VILLAGE_EXIT || this == VILLAGE_IDENTIFICATION || this == COUNTY_EXIT;
    }

    /** The village's notice: 第一次公示. */
    public String firstNotice() {
        return firstNotice;
    }

    /** Whom it names: 拟推荐贫困户. */
    public String firstList() {
        return firstList;
    }

    /** The township's notice: 第二次公示. */
    public String secondNotice() {
        return secondNotice;
    }

    public String secondList() {
        return secondList;
    }

    /** Whom the county's announcement names: 新识别贫困户. */
    public String announced() {
        return announced;
    }
}
