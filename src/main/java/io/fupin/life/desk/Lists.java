package io.fupin.life.desk;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.exchange.DepartmentLists;
import io.fupin.exchange.DepartmentLists.Listed;
import io.fupin.life.cast.Family.Member;
import io.fupin.life.cast.Strangers;
import io.fupin.life.cast.Story;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 比对名单: three departments deliver one each, at eight in the morning before anybody works; the others were asked, too, and have not. */
@Component("lifeLists")
@LivedDemo
@Order(-1)
class Lists implements Part {

    private static final RegionCode COUNTY = RegionCode.of("220281000000");
    private static final int STRANGERS = 40;
    /** Of the households that apply one member in so many stands on a list. */
    private static final int ONE_IN = 60;

    private record Plan(String key, Instant at, String unit, String source, String category, List<String> details) {
    }

    private static final List<Plan> PLANS = List.of(
            new Plan("list-cars", Instant.parse("2016-06-14T00:12:09Z"), "transport", "车船", "消费型车辆",
                    List.of("五菱之光，2012年登记", "长安面包车，2014年登记", "捷达轿车，2009年登记")),
            new Plan("list-homes", Instant.parse("2016-07-19T00:09:31Z"), "housing", "不动产", "商品房/门面房",
                    List.of("民主街，72 平方米，2011年登记", "长安街，58 平方米，2008年登记")),
            new Plan("list-cars-again", Instant.parse("2016-09-06T00:15:47Z"), "transport", "车船", "消费型车辆",
                    List.of("五菱宏光，2015年登记", "哈弗越野车，2016年登记", "长安面包车，2013年登记")));

    private final Tools tools;
    private final StoryBook book;
    private final DepartmentLists lists;

    Lists(Tools tools, StoryBook book, DepartmentLists lists) {
        this.tools = tools;
        this.book = book;
        this.lists = lists;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Plan plan : PLANS) {
            boolean inThisLife = plan.at().atZone(tools.clock().getZone()).toLocalDate().equals(tools.today());
            if (inThisLife) {
                agenda.add(plan.at(), COUNTY, plan.key(), () -> deliver(plan));
            }
        }
    }

    private void deliver(Plan plan) {
        SplittableRandom dice = new SplittableRandom(plan.key().hashCode());
        List<Listed> rows = new ArrayList<>();
        for (Member stranger : Strangers.some(STRANGERS, dice)) {
            rows.add(row(stranger, plan, dice));
        }
        for (Story story : book.all()) {
            SplittableRandom own = story.dice(plan.key());
            if (own.nextInt(ONE_IN) == 0) {
                rows.add(row(story.family().members().get(0), plan, own));
            }
        }
        lists.deliver(tools.posts().at(new Post(Role.DEPARTMENT, plan.unit(), COUNTY)), plan.source(), tools.today(), rows);
    }

    private static Listed row(Member person, Plan plan, SplittableRandom dice) {
        return new Listed(person.name(), person.idNumber(), plan.category(), plan.details().get(dice.nextInt(plan.details().size())));
    }
}
