package io.fupin.identification.api;

import io.fupin.account.Officer;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Round;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 识别轮次. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsApi {

    private final Rounds rounds;

    RoundsApi(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @param quotas persons by village, where 规模控制 is on */
    record NewRound(String name, LocalDate opensOn, String briefing, Map<RegionCode, Integer> quotas) {
    }

    record Items(List<Round> items) {
    }

    @GetMapping
    Items list(Officer officer) {
        return new Items(rounds.readBy(officer));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Round open(Officer officer, @RequestBody NewRound request) {
        return rounds.openRound(officer, officer.post().region(), request.name(), request.opensOn(), request.briefing(),
                request.quotas() == null ? Map.of() : request.quotas());
    }

    record Briefing(String briefing) {
    }

    /** 政策宣传 put on record after the round was opened. */
    @PostMapping("/{id}/briefing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void brief(Officer officer, @PathVariable long id, @RequestBody Briefing body) {
        rounds.brief(officer, id, body.briefing());
    }

    @PostMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Officer officer, @PathVariable("id") long id) {
        rounds.close(officer, id);
    }
}
