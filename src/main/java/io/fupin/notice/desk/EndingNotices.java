package io.fupin.notice.desk;

import io.fupin.account.Post;
import io.fupin.inbox.DigestSource;
import io.fupin.notice.NoticeKind;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Told on the morning of the day before: a notice ends tomorrow. */
@Component
class EndingNotices implements DigestSource {

    private final JdbcClient jdbc;
    private final Regions regions;

    EndingNotices(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    private record Ending(String number, String kind, String village, String issuer, int households) {
    }

    @Override
    public List<Item> of(RegionCode county, LocalDate today) {
        return jdbc.sql("""
                select n.number, n.kind, n.village, n.issuer, count(*) as households
                from notice n join notice_entry e on e.notice = n.number and e.state = 'RUNNING'
                where n.county = ? and n.ends_on = ? and n.removed_on is null
                group by n.number order by n.number
                """).params(county.value(), today.plusDays(1)).query(Ending.class).stream()
                .map(one -> new Item(Post.parse(one.issuer()), one.number(), "NOTICE_ENDS",
                        NoticeKind.valueOf(one.kind()).title() + "明天期满：" + regions.get(RegionCode.of(one.village())).name(),
                        one.households() + " 户，期满以前不要撤下", "/notices/" + one.number())).toList();
    }
}
