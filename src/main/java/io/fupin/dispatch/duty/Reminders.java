package io.fupin.dispatch.duty;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.dispatch.duty.Due.Member;
import io.fupin.inbox.PostMessages;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever owes a report is told some days before it is due and once when it is late; the county once for all that are late together. */
@Component
public class Reminders {

    private static final int NAMED = 5;

    private final DutyCalendar calendar;
    private final PolicyParameters parameters;
    private final PostMessages messages;

    Reminders(DutyCalendar calendar, PolicyParameters parameters, PostMessages messages) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.messages = messages;
    }

    /** Everybody is told of each thing once, however often this is called. */
    public void remind(RegionCode county, LocalDate today) {
        int lead = parameters.integer("report-reminder-lead", county, today);
        // What was due long ago is on the calendar; a county that begins to use the platform is not told of years past.
        Stream.of(today.minusDays(lead).getYear(), today.plusDays(lead).getYear()).distinct().flatMap(year -> calendar.of(county, year).stream())
                .filter(due -> !due.done() && !due.before() && !today.isBefore(due.on().minusDays(lead)) && !today.isAfter(due.on().plusDays(lead))).forEach(due -> tell(county, due, today));
    }

    private void tell(RegionCode county, Due due, LocalDate today) {
        boolean late = today.isAfter(due.on());
        String about = "report-" + (late ? "late-" : "soon-") + due.duty() + "-" + due.on();
        String title = due.duty().title() + "（" + due.period() + "）";
        String text = (late ? "已过 " : "") + due.on().getMonthValue() + "月" + due.on().getDayOfMonth() + "日" + (late ? "期限，还没有报" : "以前报");
        for (Member member : due.owing()) {
            Post post = switch (due.duty().who()) {
                case COUNTY -> Post.of(Role.COUNTY_OFFICE, county);
                case TOWNSHIPS -> Post.of(Role.TOWNSHIP_OFFICE, RegionCode.of(member.key()));
                case UNITS -> new Post(Role.DEPARTMENT, member.key(), county);
            };
            messages.tell(post, about, "REPORT_DUE", title, text, "/dispatch?year=" + due.on().getYear());
        }
        if (due.duty().who() != Duty.Who.COUNTY) {
            List<Member> owing = due.owing();
            messages.tell(Post.of(Role.COUNTY_OFFICE, county), about, "REPORT_DUE", title + (late ? "已过期限" : "快到期"), "还差 " + owing.size() + " 个："
                    + owing.stream().limit(NAMED).map(Member::name).collect(Collectors.joining("、")) + (owing.size() > NAMED ? " 等" : ""), "/dispatch?year=" + due.on().getYear());
        }
    }
}
