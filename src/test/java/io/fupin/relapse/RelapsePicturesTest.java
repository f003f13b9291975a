package io.fupin.relapse;

import io.fupin.account.Officer;
import io.fupin.journey.Pictures;
import io.fupin.support.Village;
import java.sql.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures of monitoring and of follow-up visits, where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class RelapsePicturesTest extends RelapseTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofMonitoringAndFollowUps() {
        exitedLastYear();
        Officer committee = village.committee();
        Village people = village;
        try (Pictures pictures = new Pictures(port)) {
            pictures.of(committee, "/cases/new?process=relapse-monitoring", "risk-clue");
            RiskTrace risk = reported();
            pictures.onPhoneInHandbook(committee, "/tasks/" + risk.task().id(), "risk-visit");
            risk.visited("20000").upToTownship();
            pictures.of(people.township(), "/tasks/" + risk.task().id(), "risk-township");
            risk.approvedBy(people.township());
            pictures.of(people.county(), "/tasks/" + risk.task().id(), "risk-county");
            risk.approvedBy(people.county());
            pictures.of(people.township(), "/tasks/" + risk.task().id(), "risk-measures").of(people.county(), "/cases/" + risk.number(), "risk-case")
                    .paper(people.county(), "/cases/" + risk.number() + "/dossier.pdf", "paper-risk-dossier");
            risk.helped();
            given.on("2018-04-20T09:00+08:00");
            reported(neighbour("曲桂兰"));
            reported(neighbour("佟振山")).visited("7200.01").decided();
            String watched = "/monitoring/" + risk.number();
            pictures.inHandbook(people.township(), "/monitoring?region=" + people.code(), "monitoring").of(committee, "/monitoring", "monitoring-village")
                    .of(people.county(), "/monitoring", "monitoring-county").of(people.township(), watched, "monitored").of(committee, watched, "monitored-village");
            given.on("2018-11-20T09:00+08:00");
            jdbc.sql("insert into follow_up_visit (register_number, due_on, case_number) values (?, ?, ?)")
                    .params(household, Date.valueOf("2018-11-10"), risk.number()).update();
            pictures.of(committee, "/follow-ups", "follow-ups").of(people.township(), "/follow-ups", "follow-ups-township").of(committee, "/", "follow-ups-home")
                    .of(people.county(), "/households/" + household, "follow-ups-household").of(committee, "/exits", "exits-village")
                    .of(people.county(), "/exits", "exits-county");
            RiskTrace clearing = clearing(risk.number());
            pictures.of(committee, "/tasks/" + clearing.task().id(), "clearing-visit");
            clearing.clearingVisited("60000").upToTownship();
            pictures.of(people.township(), "/tasks/" + clearing.task().id(), "clearing-township");
        }
    }
}
