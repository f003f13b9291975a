package io.fupin.inbox.messages;

import java.util.Map;

/** Kinds of messages in the words of the office. */
public final class MessageKinds {

    private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("RETURNED", "退回"), Map.entry("DIRECT_RETURN_VOID", "须重新评议公示"),
            Map.entry("URGED", "催办"), Map.entry("HANDED_OVER", "转办"), Map.entry("ASKED", "请协办"), Map.entry("ANSWERED", "协办答复"),
            Map.entry("OBJECTION", "异议"), Map.entry("ENDED", "办结"), Map.entry("ARRIVED", "新到"), Map.entry("DUE", "到期提醒"),
            Map.entry("NOTICE_ENDS", "公示期满"), Map.entry("LATE_BELOW", "下级超期"), Map.entry("ABSENCE", "代理"), Map.entry("ESCALATED", "超期督办"),
            Map.entry("WARNING", "预警"), Map.entry("BRIEFING", "调度简报"), Map.entry("REPORT_DUE", "报告日程"), Map.entry("CAMPAIGN", "年度核查"));

    private MessageKinds() {
    }

    public static String title(String kind) {
        return TITLES.getOrDefault(kind, "消息");
    }

    /** Colour of its tag: trouble is filled. */
    public static String state(String kind) {
        return switch (kind) {
            case "RETURNED", "DIRECT_RETURN_VOID", "URGED", "DUE", "REPORT_DUE" -> "is-warn";
            case "OBJECTION", "LATE_BELOW", "ESCALATED", "WARNING" -> "is-late";
            default -> "";
        };
    }
}
