package io.fupin.assessment.report;

import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.report.Reported.Figure;
import io.fupin.assessment.report.Reported.Found;
import io.fupin.assessment.report.Reported.Method;
import io.fupin.assessment.report.Reported.Part;
import io.fupin.assessment.report.Reported.Rate;
import io.fupin.assessment.report.Reported.Replaced;
import io.fupin.assessment.report.Reported.Township;
import io.fupin.assessment.report.Reported.Villages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The report of the drawings: one indicator whose interval crosses the line. */
public final class SampleReported {

    private SampleReported() {
    }

    /** @param registered households asked in the smallest stratum */
    public static Reported with(int registered) {
        return new Reported("PG-220281-2017-0001", "2017年贫困人口退出第三方评估", "蛟河市", 2017, "东辽评估中心", "吉林省扶贫办", LocalDate.of(2017, 12, 4),
                LocalDate.of(2017, 12, 17), LocalDate.of(2017, 12, 26), "吉扶评〔2017〕3号", "达标", "四项指标都达到委托时定的标准",
                List.of("错退率的区间上限超过2%，这次的样本不能排除超标，建议对非贫困村的脱贫户再排查一次。"), rates(), List.of(
                        new Part("贫困村脱贫户", 1072, 2330, 220, 220, 478, "错退", 4, figure(.0084, .0023, .0301, 220, 4, 478), figure(.95, .91, .97, 220, 209, 220)),
                        new Part("贫困村未脱贫户", 49, 82, 30, registered, 51, null, 0, null, figure(.93, .78, .99, 30, 28, 30)),
                        new Part("贫困村一般户", 6240, 19870, 264, 264, 842, "漏评", 1, figure(.0012, .0001, .0066, 264, 1, 842), figure(.94, .9, .97, 264, 248, 264)),
                        new Part("非贫困村脱贫户", 4553, 8867, 220, 220, 428, "错退", 6, figure(.014, .0052, .0303, 220, 6, 428), figure(.955, .92, .98, 220, 210, 220)),
                        new Part("非贫困村未脱贫户", 158, 330, 30, 0, 0, null, 0, null, null),
                        new Part("非贫困村一般户", 74900, 239507, 246, 246, 965, "漏评", 0, figure(0, 0, .0038, 246, 0, 965), figure(.94, .9, .97, 246, 231, 246))),
                List.of(new Township("漂河镇", 84, figure(0, 0, .043, 40, 0, 92), null, figure(.9524, .88, .98, 84, 80, 84)),
                        new Township("天北镇", 61, figure(.021, .003, .074, 28, 2, 95), figure(0, 0, .05, 30, 0, 90), figure(.9344, .84, .98, 61, 57, 61))),
                List.of(new Found("F-01", "贫困村脱贫户", "错退", 3, "住房", true, false), new Found("F-02", "非贫困村脱贫户", "错退", 2, "收入、饮水", false, true)),
                new Method(LocalDate.of(2017, 11, 30), 86972, 270986, "9f3c71a2e05b48d6".repeat(4), "1b".repeat(32), "7e".repeat(32), "双色球第2017140期红球",
                        LocalDate.of(2017, 12, 3), "031114192731", "5a".repeat(32), "c4".repeat(32), List.of(new Villages("贫困村", 10, 83, "按规模比例抽村"),
                        new Villages("非贫困村", 12, 203, "按规模比例抽村")), 20, 980, 0, List.of(new Replaced("贫困村脱贫户", 4, 4), new Replaced("非贫困村一般户", 2, 1)),
                        new BigDecimal("3400.00")), 10);
    }

    private static List<Rate> rates() {
        return List.of(new Rate(Indicator.INCIDENCE, .02, figure(.0034, .0023, .005, 950, 11, 2713), true, true, null),
                new Rate(Indicator.WRONG_EXIT, .02, figure(.0128, .0048, .0342, 440, 10, 906), true, false, 1940),
                new Rate(Indicator.MISSED, .02, figure(.0014, .0006, .0033, 510, 1, 1807), true, true, null),
                new Rate(Indicator.APPROVAL, .9, figure(.9454, .9197, .9631, 980, 926, 980), true, true, null));
    }

    static Figure figure(double rate, double lower, double upper, int households, double events, double base) {
        return new Figure(rate, lower, upper, (upper - lower) / 4, households, events, base, base * .8);
    }
}
