package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import io.fupin.village.VillageExit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A few poor villages apply to leave the poor, from June on. */
@Component
@LivedDemo
@Order(8)
class VillageExits implements Part {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2016, 6, 20), LocalDate.of(2016, 8, 29), LocalDate.of(2016, 9, 5),
            LocalDate.of(2016, 9, 12), LocalDate.of(2016, 9, 19), LocalDate.of(2016, 9, 26));

    private final Tools tools;
    private final StoryBook book;
    private final VillageExit exits;
    private final JdbcClient jdbc;
    private List<RegionCode> villages;

    VillageExits(Tools tools, StoryBook book, VillageExit exits, JdbcClient jdbc) {
        this.tools = tools;
        this.book = book;
        this.exits = exits;
        this.jdbc = jdbc;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        List<RegionCode> poor = villages();
        for (int i = 0; i < Math.min(DAYS.size(), poor.size()); i++) {
            String key = "village-exit-" + i;
            RegionCode village = poor.get(i);
            if (!book.begun(key) && !DAYS.get(i).isBefore(book.from())) {
                agenda.add(tools.hours().on(DAYS.get(i), LocalTime.of(8, 45), LocalTime.of(11, 0), new SplittableRandom(i)), village, key,
                        () -> book.begin(key, () -> apply(village)));
            }
        }
    }

    private synchronized List<RegionCode> villages() {
        if (villages == null) {
            villages = jdbc.sql("select village from poor_village order by md5(village) limit ?").param(DAYS.size()).query(String.class).list().stream()
                    .map(RegionCode::of).toList();
        }
        return villages;
    }

    private String apply(RegionCode village) {
        Officer committee = tools.posts().committee(village);
        ObjectNode form = Tools.form().put("appliedOn", tools.today().toString()).put("reason", "光伏电站并网发电，入村路和饮水工程已完工，八项基本达到");
        return exits.start(committee, village, form).file().caseNumber();
    }
}
