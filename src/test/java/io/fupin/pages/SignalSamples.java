package io.fupin.pages;

import io.fupin.signal.Kind;
import io.fupin.signal.data.Signal.Note;
import io.fupin.signal.look.Found.Behind;
import io.fupin.signal.web.SignalView;
import io.fupin.signal.web.SignalView.Choice;
import io.fupin.signal.web.SignalView.Line;
import io.fupin.signal.web.SignalView.OneView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 需要留意. */
final class SignalSamples {

    private static final LocalDate FOUND = LocalDate.of(2016, 11, 17);

    private SignalSamples() {
    }

    static Map<String, Sample> all() {
        Map<String, Sample> pages = new LinkedHashMap<>();
        pages.put("signals", new Sample("signal/signals", Samples.county(), Map.of("view", new SignalView("蛟河市", FOUND, true,
                List.of(new Choice("", "全部", 2, true), new Choice("INCOMES", Kind.INCOMES.title(), 1, false), new Choice("PHOTOS", Kind.PHOTOS.title(), 1, false)),
                List.of(new Line(Kind.INCOMES.title(), "漂河镇青背村", "2016年收入超过标准的 20 户里，12 户高出不超过 5%", FOUND, 12, 1, "/signals/1"),
                        new Line(Kind.PHOTOS.title(), "天北镇", "同一张照片用在 2 户", FOUND, 2, 0, "/signals/2")), null, null)), "不是结论", "同一张照片用在 2 户"));
        pages.put("signals-none", new Sample("signal/signals", Samples.county(), Map.of("view", new SignalView("蛟河市", null, false, List.of(), List.of(), null,
                null)), "没有需要留意的"));
        pages.put("signal", new Sample("signal/signal", Samples.county(), Map.of("view", one("")), "也可能是帮扶正好补到标准", "于广发", "请写明核实的情况"));
        return pages;
    }

    private static OneView one(String typed) {
        return new OneView(1, Kind.INCOMES.title(), Kind.INCOMES.meaning(), "漂河镇青背村", "2016年收入超过标准的 20 户里，12 户高出不超过 5%", FOUND, null,
                List.of(Behind.household("于广发", "人均 3201.00 元，标准 3200 元", "220281103213-0064"), Behind.household("佟玉琴", "人均 3210.50 元，标准 3200 元",
                        "220281103213-0065")), 10, List.of(new Note(Instant.parse("2016-11-18T01:00:00Z"), "周建华", "COUNTY_OFFICE@220281000000",
                        "抽了 5 户，收入凭据齐全")), true, typed, "请写明核实的情况，不超过 500 个字");
    }
}
