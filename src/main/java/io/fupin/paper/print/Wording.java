package io.fupin.paper.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.fupin.paper.RosterLine;

/** Words and figures that follow from a name or a number. */
public final class Wording {

    /** 市, 县, 区, 旗: what the people of a county call it in 市扶贫办, 市级审批. */
    public String level(String county) {
        return county.substring(county.offsetByCodePoints(county.length(), -1));
    }

    /** 我镇, 我乡, 我街道. */
    public String ourTownship(String township) {
        return township.endsWith("街道") || township.endsWith("街道办事处") ? "我街道" : "我" + level(township);
    }

    /** How an office speaks of itself in its own document. */
    public String ourOffice(String issuer) {
        if (issuer.endsWith("办公室") || issuer.endsWith("办")) {
            return "我办";
        }
        return issuer.endsWith("局") ? "我局" : "本机关";
    }

    public int persons(List<RosterLine> roster) {
        return roster.stream().mapToInt(RosterLine::persons).sum();
    }

    /** Days from the first to the last, both counted. */
    public long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** What is known of the names, with 、 between. */
    public String listed(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining("、"));
    }

    /** Yuan with thousands marks and a real minus sign; cents only where there are any. */
    public String yuan(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String figure = format.format(amount.abs());
        return amount.signum() < 0 ? "−" + figure : figure;
    }

    /** 高于, 等于 or 低于 the line: the policy's 超过 is strict, so equality gets its own word. */
    public String against(BigDecimal perCapita, BigDecimal line) {
        int order = perCapita.compareTo(line);
        return order > 0 ? "高于" : order == 0 ? "等于" : "低于";
    }

    /** （一）, （二）, … （十一） …: numbering of paragraphs in an official text. */
    public String ordinal(int number) {
        String digits = "零一二三四五六七八九";
        if (number < 1 || number > 99) {
            return "（" + number + "）";
        }
        int tens = number / 10;
        int ones = number % 10;
        String words = (tens > 1 ? digits.substring(tens, tens + 1) : "") + (tens > 0 ? "十" : "")
                + (ones > 0 ? digits.substring(ones, ones + 1) : "");
        return "（" + words + "）";
    }

    /** What somebody typed over several lines, line by line, without the empty ones. */
    public List<String> paragraphs(List<String> texts) {
        return texts.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The parts of a title on one line if they fit into {@code ems} full widths, else one line each. */
    public List<String> title(double ems, String... parts) {
        String joined = String.join("", parts);
        return ems(joined) <= ems ? List.of(joined) : List.of(parts);
    }

    /**
     * How far a name in the red head has to be narrowed so that it stays on one line of {@code ems} full widths.
     *
     * @return a factor for {@code scaleX}, 1 at most
     */
    public double narrowing(String name, double ems) {
        return Math.min(1, Math.floor(ems / ems(name) * 100) / 100);
    }

    /** Width of a text in full widths; figures and Latin letters of the papers' typefaces take about 0.56 of one. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.56 : 1).sum();
    }
}
