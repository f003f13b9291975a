package io.fupin.exchange.register;

import io.fupin.exchange.sheet.Marks;
import io.fupin.privacy.IdentityNumbers;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell says, as a value of its column; or what is wrong with it, and how to mend it. */
public final class CellReading {

    private static final Pattern POWER = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern PACKED_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?|-?\\d+(\\.\\d+)?");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u200b\\u3000\\ufeff]+");
    private static final int FIRST_YEAR = 2013;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final LocalDate today;

    /** @param today no date lies after it */
    public CellReading(LocalDate today) {
        this.today = today;
    }

    /** A cell that cannot be taken. */
    static final class Unreadable extends RuntimeException {

        private final String mend;

        Unreadable(String what, String mend) {
            super(what, null, false, false);
            this.mend = mend;
        }

        String mend() {
            return mend;
        }
    }

    /**
     * @return text, BigDecimal of two decimals, Integer, Boolean or LocalDate; null for an empty cell
     * @throws Unreadable when it says something else than the column holds
     */
    Object value(Column column, String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        marked(column, cell);
        String text = tidy(column, cell);
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text(column, text);
            case NAME -> name(column, text);
            case LABEL, BANK_CARD, PHONE, ID_NUMBER -> number(column, text);
            case CODE -> code(column, text);
            case CODES -> codes(column, text);
            case YES_NO -> yes(column, text);
            case AMOUNT, BALANCE -> amount(column, text);
            case COUNT -> count(column, text);
            case YEAR -> year(column, text);
            case DATE -> date(column, text);
        };
    }

    private static void marked(Column column, String cell) {
        switch (Marks.of(cell)) {
            case Marks.FORMULA -> throw new Unreadable(column.title() + "是公式，不是填好的内容", "选中这一列，复制，再“选择性粘贴”为“值”");
            case Marks.ERROR -> throw new Unreadable(column.title() + "是错误值 " + Marks.text(cell), "改成正确的内容");
            case Marks.LOST -> throw lost(column);
            default -> {
                // as it was typed
            }
        }
    }

    private static Unreadable lost(Column column) {
        return column.kind().isNumber() ? new Unreadable(column.title() + "的数太大", "核对后重新填")
                : new Unreadable(column.title() + "被 Excel 变成了数字（如 2.20281E+17），后几位已经丢了", "先把这一列设成“文本”格式，再重新填号码");
    }

    private static String tidy(Column column, String cell) {
        String text = cell;
        if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r\n".indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        if (column.kind() == Kind.TEXT) {
            return text.strip();
        }
        if (plain(text)) {
            return text;
        }
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Nearly all cells are: no need to look for full-width digits in them. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign <= ' ' || sign > '~' && (sign < '\u4e00' || sign > '\u9fff')) {
                return false;
            }
        }
        return true;
    }

    private static String text(Column column, String text) {
        if (text.length() > column.most()) {
            throw new Unreadable(column.title() + "有 " + text.length() + " 个字，最多 " + column.most() + " 个", "写短一些");
        }
        return text;
    }

    private static String name(Column column, String text) {
        if (text.chars().anyMatch(Character::isDigit)) {
            throw new Unreadable(column.title() + "里有数字：" + text(column, text), "只填姓名");
        }
        return text(column, text);
    }

    private static String number(Column column, String text) {
        if (POWER.matcher(text).matches()) {
            throw lost(column);
        }
        if (text.indexOf('*') >= 0) {
            throw new Unreadable(column.title() + "被星号遮住了", "填完整的号码；这一份表可能是没有权限看号码的人导出的");
        }
        if (text.length() > column.most()) {
            throw new Unreadable(column.title() + "有 " + text.length() + " 个字符，最多 " + column.most() + " 个", "核对后重新填");
        }
        return column.kind() == Kind.ID_NUMBER ? IdentityNumbers.tidy(text) : text;
    }

    private static String code(Column column, String text) {
        String code = CodeLists.meant(column, text);
        if (!column.codes().contains(code)) {
            throw new Unreadable(column.title() + "“" + text + "”不在代码表里", choices(column));
        }
        return code;
    }

    private static String choices(Column column) {
        List<String> codes = column.codes();
        return codes.size() > 15 ? "从模板的下拉表里选" : "应为：" + String.join("、", codes);
    }

    private static String codes(Column column, String text) {
        String[] parts = text.split("[、,;/+]");
        if (parts.length == 1) {
            return code(column, text);
        }
        Set<String> all = new LinkedHashSet<>();
        Arrays.stream(parts).filter(part -> !part.isEmpty()).forEach(part -> {
            if (!all.add(code(column, part))) {
                throw new Unreadable(column.title() + "里“" + part + "”写了两次", "去掉重复的");
            }
        });
        return String.join("、", all);
    }

    private static Boolean yes(Column column, String text) {
        return switch (text) {
            case "是", "有", "1", "√", "Y", "y" -> true;
            case "否", "无", "没有", "不是", "0", "×", "N", "n" -> false;
            default -> throw new Unreadable(column.title() + "填的是“" + text + "”", "填“是”或“否”");
        };
    }

    private static BigDecimal amount(Column column, String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new Unreadable(column.title() + "“" + text + "”不是数字", "只填数字，不写单位");
        }
        BigDecimal amount = new BigDecimal(text.indexOf(',') >= 0 ? text.replace(",", "") : text);
        if (amount.signum() < 0 && column.kind() == Kind.AMOUNT) {
            throw new Unreadable(column.title() + "是负数 " + text, "填 0 或正数");
        }
        if (amount.abs().compareTo(MOST) > 0) {
            throw new Unreadable(column.title() + "的数太大：" + text, "核对后重新填；单位是元、亩、平方米、公里");
        }
        if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new Unreadable(column.title() + "的小数超过两位：" + text, "保留两位小数");
        }
        return amount.setScale(2, java.math.RoundingMode.UNNECESSARY);
    }

    private static Integer count(Column column, String text) {
        if (!text.matches("\\d{1,6}(\\.0+)?")) {
            throw new Unreadable(column.title() + "“" + text + "”不是整数", "填整数，不写单位");
        }
        int count = Integer.parseInt(text.replaceAll("\\..*", ""));
        if (count > column.most()) {
            throw new Unreadable(column.title() + "是 " + count + "，最多 " + column.most(), "核对后重新填");
        }
        return count;
    }

    private Integer year(Column column, String text) {
        String digits = text.endsWith("年") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("\\d{4}")) {
            throw new Unreadable(column.title() + "“" + text + "”不是年份", "填四位数字，如 " + today.getYear());
        }
        int year = Integer.parseInt(digits);
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new Unreadable(column.title() + "是 " + year + "，应在 " + FIRST_YEAR + " 到 " + today.getYear() + " 之间", "核对后重新填");
        }
        return year;
    }

    private LocalDate date(Column column, String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            day = PACKED_DAY.matcher(text);
        }
        LocalDate date;
        try {
            if (!day.matches()) {
                throw new Unreadable(column.title() + "“" + text + "”不是日期", "写成 1970-03-15 的样子");
            }
            date = LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            throw new Unreadable(column.title() + "“" + text + "”没有这一天", "核对后重新填");
        }
        if (date.isAfter(today) || date.isBefore(EARLIEST)) {
            throw new Unreadable(column.title() + "是 " + date + (date.isAfter(today) ? "，晚于今天" : "，早于 1900 年"), "核对后重新填");
        }
        return date;
    }
}
