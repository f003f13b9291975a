package io.fupin.rectification;

/** What found an item. */
public enum Source {
    ASSESSMENT("第三方评估"), INSPECTION("督查检查"), INCIDENT("涉贫事件"), APPRAISAL("考核"), AUDIT("审计"), COMPLAINT("信访"), ROUTINE("日常检查");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
