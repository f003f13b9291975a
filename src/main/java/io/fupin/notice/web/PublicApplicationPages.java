package io.fupin.notice.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.form.FormSchemas;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.open.SelfApplying;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FormPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A household applies by itself. Answers format errors only, and a receipt. */
@Controller
class PublicApplicationPages {

    private final SelfApplying applying;
    private final FormSchemas schemas;
    private final PublicSides sides;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final ObjectMapper json;
    private final Clock clock;

    PublicApplicationPages(SelfApplying applying, FormSchemas schemas, PublicSides sides, Regions regions, PolicyParameters parameters,
                           ObjectMapper json, Clock clock) {
        this.applying = applying;
        this.schemas = schemas;
        this.sides = sides;
        this.regions = regions;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    record Application(String region, String village, ObjectNode form) {
    }

    record Receipt(String receipt) {
    }

    @GetMapping("/public/applications/new")
    ModelAndView open(@RequestParam String village) {
        ObjectNode form = json.createObjectNode().put("appliedOn", LocalDate.now(clock).toString());
        form.putArray("members").addObject().put("relation", "户主");
        return page(village(village), null, form, List.of(), HttpStatus.OK);
    }

    @Operation
    @PostMapping(path = "/public/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> apply(@RequestBody Application application) {
        String code = application.region() != null ? application.region() : application.village();
        if (code == null || !code.matches("\\d{12}")) {
            throw Problem.invalid("region", "请写明哪个村，12位区划代码");
        }
        String receipt = applying.apply(RegionCode.of(code), application.form() == null ? json.createObjectNode() : application.form());
        return ResponseEntity.status(HttpStatus.CREATED).body(new Receipt(receipt));
    }

    @PostMapping("/public/applications")
    Object apply(@RequestParam String village, @RequestParam(defaultValue = "") String form, HttpServletRequest request) {
        Region place = village(village);
        ObjectNode typed = typed(form);
        try {
            String receipt = applying.apply(place.code(), typed);
            return Problems.wantsJson(request) ? ResponseEntity.status(HttpStatus.CREATED).body(new Receipt(receipt))
                    : new ModelAndView("redirect:/public/receipts/" + Receipts.normalised(receipt) + "/slip");
        } catch (Refusal refusal) {
            if (Problems.wantsJson(request)) {
                throw refusal;
            }
            List<FieldError> fields = refusal.errors().stream().filter(error -> !error.field().isBlank() && !error.field().equals("region")).toList();
            return page(place, fields.isEmpty() ? refusal.getMessage() : null, typed, fields, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(Region village, String refused, ObjectNode form, List<FieldError> errors, HttpStatus status) {
        FormPart part = !applying.takenIn(village.code()) ? null : new FormPart(schemas.get("household-application").json(), form.toString(),
                json.valueToTree(errors).toString());
        ModelAndView page = new ModelAndView("public/application", status);
        page.addObject("view", new PublicViews.Applying(village.code().value(), village.name(), regions.get(village.parent()).name(),
                parameters.integer("task-limit-acceptance", village.code(), LocalDate.now(clock)), refused, part, sides.of(village.code())));
        return page;
    }

    private Region village(String code) {
        if (!code.matches("\\d{12}")) {
            throw Problem.notFound("没有这个村，请从“公示公告”里选。");
        }
        return regions.find(RegionCode.of(code)).filter(found -> found.level() == RegionLevel.VILLAGE)
                .orElseThrow(() -> Problem.notFound("没有这个村，请从“公示公告”里选。"));
    }

    private ObjectNode typed(String form) {
        try {
            return json.readTree(form) instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
