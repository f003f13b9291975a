package io.fupin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Dates, spans, sums and numbers as an officer would say them; {@code @words} in templates. All dates are business dates. */
@Component("words")
public class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter SHORT_OF_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};
    /** Beyond this many days a limit is named by its date, not by the days left. */
    private static final int NEAR = 3;
    /** Kinds of case numbers as they are said on the phone. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("SB", "识"), Map.entry("YY", "异"), Map.entry("BG", "变"), Map.entry("TC", "退"),
            Map.entry("QT", "清"), Map.entry("JC", "监"), Map.entry("XC", "消"), Map.entry("ND", "年"), Map.entry("HC", "核"), Map.entry("CL", "列"),
            Map.entry("CS", "村"), Map.entry("XZ", "县"), Map.entry("PG", "评"), Map.entry("ZG", "改"), Map.entry("DC", "督"), Map.entry("SJ", "事"));

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** 11月18日; with the year when it is another than this one. */
    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        return day.format(day.getYear() == today().getYear() ? DAY : DAY_OF_YEAR);
    }

    /** 2016年11月18日. */
    public String fullDay(LocalDate day) {
        return day == null ? "" : day.format(DAY_OF_YEAR);
    }

    /** 2016年11月18日 星期五. */
    public String longDay(LocalDate day) {
        return day == null ? "" : day.format(DAY_OF_YEAR) + " 星期" + weekday(day);
    }

    /** 五. */
    public String weekday(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    }

    /** 11-18, for tables; with the year when it is another. */
    public String shortDay(LocalDate day) {
        if (day == null) {
            return "";
        }
        return day.format(day.getYear() == today().getYear() ? SHORT : SHORT_OF_YEAR);
    }

    /** The business day of an instant, short, for tables. */
    public String shortDay(Instant instant) {
        return instant == null ? "" : shortDay(local(instant).toLocalDate());
    }

    /** 10-31 11:30. */
    public String shortMoment(Instant instant) {
        return instant == null ? "" : shortDay(instant) + " " + local(instant).format(TIME);
    }

    /** 今天 08:35, 昨天 16:20, 11月14日 10:22. */
    public String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        LocalDateTime at = local(instant);
        long ago = ChronoUnit.DAYS.between(at.toLocalDate(), today());
        String day = ago == 0 ? "今天" : ago == 1 ? "昨天" : day(at.toLocalDate());
        return day + " " + at.format(TIME);
    }

    /** 2016年11月18日 15时20分, for receipts. */
    public String fullMoment(Instant instant) {
        if (instant == null) {
            return "";
        }
        LocalDateTime at = local(instant);
        return fullDay(at.toLocalDate()) + " " + at.getHour() + "时" + "%02d分".formatted(at.getMinute());
    }

    /** 3 天 21 时; 2 时 10 分; 12 分. The two largest units, the rest dropped. */
    public String span(Duration span) {
        if (span == null) {
            return "";
        }
        long days = span.toDays();
        int hours = span.toHoursPart();
        int minutes = span.toMinutesPart();
        if (days > 0) {
            return days + " 天" + (hours > 0 ? " " + hours + " 时" : "");
        }
        if (hours > 0) {
            return hours + " 时" + (minutes > 0 ? " " + minutes + " 分" : "");
        }
        return Math.max(minutes, 1) + " 分";
    }

    /** A limit: how late, today, in so many days, or by its date. An end at midnight belongs to the day before. */
    public Due due(Instant dueAt) {
        if (dueAt == null) {
            return null;
        }
        LocalDateTime at = local(dueAt);
        LocalDate last = at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().minusDays(1) : at.toLocalDate();
        long left = ChronoUnit.DAYS.between(today(), last);
        if (left < 0) {
            return new Due("超期 " + -left + " 天", "is-late");
        }
        if (left == 0) {
            return dueAt.isBefore(clock.instant()) ? new Due("已超期", "is-late") : new Due("今天到期", "is-warn");
        }
        return left <= NEAR ? new Due(left + " 天后", "") : new Due(day(last) + "前", "");
    }

    /** A notice that runs until the end of {@code lastDay}. */
    public Due noticeLeft(LocalDate lastDay) {
        long left = ChronoUnit.DAYS.between(today(), lastDay);
        return left < 0 ? new Due("已期满", "is-ok") : left == 0 ? new Due("今天期满", "is-ok") : new Due("余 " + left + " 天", "");
    }

    /** 3,118.00; a real minus sign, so that it lines up and is read out. */
    public String money(BigDecimal yuan) {
        return yuan == null ? "" : format(yuan.setScale(2, RoundingMode.HALF_UP), "#,##0.00");
    }

    /** 3,118 where the fen are nought, else 3,118.50. */
    public String yuan(BigDecimal yuan) {
        if (yuan == null) {
            return "";
        }
        return yuan.stripTrailingZeros().scale() <= 0 ? format(yuan, "#,##0") : money(yuan);
    }

    public String number(Number number) {
        return number == null ? "" : format(new BigDecimal(number.toString()), "#,##0");
    }

    /** 识2016-0317 for SB-220281-2016-0317: short enough to be said on the phone, unique within the county. */
    public String caseNumber(String caseNumber) {
        if (caseNumber == null) {
            return "";
        }
        String[] parts = caseNumber.split("-");
        return parts.length == 4 && KINDS.containsKey(parts[0]) ? KINDS.get(parts[0]) + parts[2] + "-" + parts[3] : caseNumber;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private static String format(BigDecimal value, String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value).replace('-', '−');
    }

    /** @param state CSS state; empty when nothing is wrong */
    public record Due(String text, String state) {
    }
}
