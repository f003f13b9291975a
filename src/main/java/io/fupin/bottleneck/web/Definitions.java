package io.fupin.bottleneck.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What every figure of the page means, in the words that stand one tap away from it. */
final class Definitions {

    static final Map<String, String> ALL = all();

    private Definitions() {
    }

    private static Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("在办", "已到达、还没有办结的事项，件。公示期里的案件不等任何人办，不算在内。");
        words.put("超期", "在办事项中，过了办理时限的，件。时限到最后一个工作日下班为止，按参数表的工作日数算。");
        words.put("未接办", "在办事项中，还没有人接办的，件。");
        words.put("超期工作日", "各件超期事项超过时限的工作日之和。节假日和周末不算。最该催的按它排。");
        words.put("最久", "在办事项中，到达最早的一件到现在几个工作日。");
        words.put("到件", "期内到达的事项，件。退回后再次到达、撤回后重新到达，都另算一件。");
        words.put("办结", "期内由人办结的事项，件，退回也算办结一次。办结后又撤回的不算；因撤回申请、终止、别处退回而离开的不算。");
        words.put("等待", "到达至接办。转办、移交的，算到最后一次接办；没有先接办、直接办结的，全算等待。工作日。");
        words.put("办理", "接办至办结。工作日。");
        words.put("用时中位", "期内办结的事项，从到达到办结用的工作日，一半不超过这个数。按分桶计，误差不超过 1%。");
        words.put("九成", "期内办结的事项，十件里九件不超过这个工作日数。办结不足 10 件的不算。");
        words.put("等待占", "等待时间之和 ÷ 用时之和。");
        words.put("账龄", "在办事项离时限几个工作日：还早 1 日以上；1 日以内到期；超 3 日以内；超 3 至 8 日；超 8 日以上。");
        words.put("按时率", "期内办结的事项中，在时限内办结的占多少。");
        words.put("退回率", "期内办结的事项中，结果是退回的占多少。不能退回的环节不算。");
        words.put("退回弧", "期内从哪个环节退到哪个环节，件；天数是退回以后案件再次到达原环节的日历天数的中位。退回后又撤回的不算。");
        words.put("退回原因", "退回时写的原因，取第一句，一样的合在一起。");
        words.put("催办回音", "最近一次催办那天催了几件，其中后来办了几件，还在的几件。");
        words.put("手上要几天", "在办件数 ÷ 最近 10 个工作日平均每天办结件数。");
        words.put("到件和办结", "每天到达各环节的件数、离开各环节的件数；在办由现在的件数往前推算。");
        return words;
    }
}
