package io.fupin.notice.objection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an objection must say. */
@Component
class FilingRules {

    static final String ONLINE = "网上";

    private final FormSchemas schemas;
    private final FormValidator validator;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final ObjectMapper json;
    private final Clock clock;

    FilingRules(FormSchemas schemas, FormValidator validator, Regions regions, PolicyParameters parameters, ObjectMapper json, Clock clock) {
        this.schemas = schemas;
        this.validator = validator;
        this.regions = regions;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    Checked check(Officer officer, ObjectNode sent) {
        String village = sent == null ? "" : sent.path("village").asText();
        FormResult result = validator.validate(schemas.get("objection"), sent, "submit",
                Map.of("villages", isPlace(village) ? List.of(village) : List.of()));
        List<FieldError> errors = new ArrayList<>(result.errors());
        ObjectNode cleaned = result.cleaned();
        if (errors.isEmpty()) {
            cleaned.put("channel", officer == null ? ONLINE : cleaned.path("channel").asText(ONLINE));
            more(officer, json.convertValue(cleaned, ObjectionForm.class), errors);
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new Checked(cleaned, json.convertValue(cleaned, ObjectionForm.class));
    }

    private void more(Officer officer, ObjectionForm form, List<FieldError> errors) {
        boolean namesNobody = form.householdName() == null && form.caseNumber() == null;
        if (!"procedure".equals(form.about()) && namesNobody) {
            errors.add(new FieldError("householdName", "请写明是哪一户，写户主姓名"));
        }
        if (form.name() == null && form.phone() != null) {
            errors.add(new FieldError("name", "留了电话的，请把姓名也写上；不想留名的，电话也不用写"));
        }
        if (form.anonymous() && !parameters.flag("objection-anonymous-allowed", form.village(), LocalDate.now(clock))) {
            errors.add(new FieldError("name", "本县要求提出人留姓名，请写上您的姓名"));
        }
        if (officer != null && ONLINE.equals(form.channel())) {
            errors.add(new FieldError("channel", "登记来信、来电或来访；网上的由提出人自己提"));
        }
    }

    /** A village, or a county whose own exit is noticed. */
    private boolean isPlace(String code) {
        return code.matches("\\d{12}") && regions.find(RegionCode.of(code)).filter(region -> region.level() == RegionLevel.VILLAGE
                || region.level() == RegionLevel.COUNTY).isPresent();
    }

    /** @param cleaned the form as it is kept */
    record Checked(ObjectNode cleaned, ObjectionForm form) {
    }
}
