package io.fupin.exit.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Refusal;
import io.fupin.exit.EvidenceMatrices;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdExit.Candidate;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who can exit, and the visit that takes the evidence. An exit itself is a case like any other. */
@RestController
@RequestMapping("/api/v1")
class ExitsApi {

    private final HouseholdExit exits;
    private final EvidenceMatrices matrices;

    ExitsApi(HouseholdExit exits, EvidenceMatrices matrices) {
        this.exits = exits;
        this.matrices = matrices;
    }

    /** @param items every poor household of the village, by register number */
    record Candidates(RegionCode region, List<Candidate> items) {
    }

    record VisitRequest(ObjectNode form) {
    }

    /** @param lacking what is not secured */
    record VisitAnswer(String registerNumber, int incomeYear, LocalDate visitedOn, BigDecimal perCapita, BigDecimal incomeLine, List<String> lacking) {
    }

    @GetMapping("/exits/candidates")
    Candidates candidates(Officer officer, @RequestParam RegionCode region) {
        if (!CaseSight.sees(officer, region)) {
            throw Problem.notFound("没有这个村，或者它不在您的辖区。");
        }
        if (region.level() != RegionLevel.VILLAGE) {
            throw Refusal.at("region", "退出候选按村列，请给12位的村代码");
        }
        return new Candidates(region, exits.candidates(region));
    }

    @PostMapping("/households/{number}/exit-visits")
    @ResponseStatus(HttpStatus.CREATED)
    VisitAnswer visit(Officer officer, @PathVariable String number, @RequestBody VisitRequest request) {
        Matrix matrix = matrices.record(officer, number, request.form() == null ? JsonNodeFactory.instance.objectNode() : request.form());
        return new VisitAnswer(matrix.registerNumber(), matrix.incomeYear(), matrix.visitedOn(), matrix.perCapita(), matrix.incomeLine(), matrix.lacking());
    }
}
