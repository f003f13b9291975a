package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.life.cast.Planted;
import io.fupin.region.RegionCode;
import io.fupin.relapse.RelapseMonitoring;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 监测线索: cadres on their rounds find a few households that may become poor. */
@Component
@LivedDemo
@Order(11)
class RiskClues implements Part {

    private record Clue(LocalDate day, RegionCode village, String head, String group, int persons, String situation) {
    }

    private static final List<Clue> CLUES = List.of(
            new Clue(LocalDate.of(2016, 9, 12), RegionCode.of("220281106205"), "高振海", "2组", 3, "儿子骑摩托车摔成重伤，住院花了五万多，新农合只报一部分，家里半年没有进项"),
            new Clue(LocalDate.of(2016, 9, 22), RegionCode.of("220281107203"), "宋玉芝", "4组", 2, "老伴脑出血住院，康复还要半年，地里的活没人干"),
            new Clue(LocalDate.of(2016, 9, 28), RegionCode.of("220281100203"), "姜永财", "1组", 4, "8月水冲了木耳地摆场，菌段全没了，贷款四万"),
            new Clue(LocalDate.of(2016, 10, 9), Planted.SHOWN, "曲凤英", "3组", 2, "房后滑坡，西屋墙裂了一道缝，不敢住"));

    private final Tools tools;
    private final StoryBook book;
    private final RelapseMonitoring monitoring;

    RiskClues(Tools tools, StoryBook book, RelapseMonitoring monitoring) {
        this.tools = tools;
        this.book = book;
        this.monitoring = monitoring;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Clue clue : CLUES) {
            String key = "clue-" + clue.head();
            if (!book.begun(key) && !clue.day().isBefore(book.from())) {
                agenda.add(tools.hours().on(clue.day(), LocalTime.of(9, 0), LocalTime.of(15, 0), new SplittableRandom(key.hashCode())), clue.village(), key,
                        () -> book.begin(key, () -> report(clue)));
            }
        }
    }

    private String report(Clue clue) {
        Officer committee = tools.posts().committee(clue.village());
        ObjectNode form = Tools.form().put("household", "没有建档的户").put("headName", clue.head()).put("groupName", clue.group()).put("persons", clue.persons())
                .put("foundOn", tools.today().toString()).put("source", "干部走访").put("situation", clue.situation());
        return monitoring.report(committee, clue.village(), form).file().caseNumber();
    }
}
