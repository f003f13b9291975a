package io.fupin.notice.posting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Refusal;
import io.fupin.casework.SharedForm;
import io.fupin.casework.SharedForm.Covers;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.form.FieldError;
import io.fupin.notice.NoticePlan;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a posting must say: its form, its day, its photo. */
@Component
class PostingRules {

    private final SharedForm forms;
    private final EvidenceStore evidence;
    private final PolicyParameters parameters;
    private final ObjectMapper json;

    PostingRules(SharedForm forms, EvidenceStore evidence, PolicyParameters parameters, ObjectMapper json) {
        this.forms = forms;
        this.evidence = evidence;
        this.parameters = parameters;
        this.json = json;
    }

    /** @param files the cases to be posted: each is asked what its own version's form asks */
    Checked check(NoticePlan plan, RegionCode village, Collection<CaseFile> files, Officer officer, ObjectNode form, LocalDate today) {
        SharedForm.Checked result = forms.check(new Covers(plan.process(), plan.step(), files), form, null, Map.of());
        List<FieldError> errors = new ArrayList<>(result.errors());
        if (errors.isEmpty()) {
            PostingForm posting = read(result.cleaned());
            if (plan.kind().holds()) {
                posted(posting, village, today, errors);
                photos("photoEvidence", posting.photoEvidence(), officer, errors);
            } else if (posting.announcedOn().isAfter(today)) {
                errors.add(new FieldError("announcedOn", "公告日期不能晚于今天"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new Checked(result, read(result.cleaned()));
    }

    PostingForm read(ObjectNode form) {
        return json.convertValue(form, PostingForm.class);
    }

    private void posted(PostingForm posting, RegionCode village, LocalDate today, List<FieldError> errors) {
        if (posting.postedOn().isAfter(today)) {
            errors.add(new FieldError("postedOn", "张贴日期不能晚于今天，贴出以后再来登记"));
        } else if (posting.postedOn().isBefore(today.minusDays(1))) {
            errors.add(new FieldError("postedOn", "张贴日期最多早一天。更早贴的没有同时上网，请重新张贴"));
        }
        int photos = parameters.integer("notice-photo-required", village, today);
        if (posting.photoEvidence().size() < photos) {
            errors.add(new FieldError("photoEvidence", "请上传公示栏照片，至少" + photos + "张，看得清公示内容、时间和地点"));
        }
    }

    /** Photos are the officer's own uploads, and pictures. */
    void photos(String field, Collection<String> ids, Officer officer, List<FieldError> errors) {
        Map<String, Evidence> found = evidence.findAll(ids).stream()
                .collect(Collectors.toMap(Evidence::id, one -> one, (one, same) -> one));
        int index = 0;
        for (String id : ids) {
            Evidence one = found.get(id);
            if (one == null || one.uploaderPersonId() != officer.personId()) {
                errors.add(new FieldError(field + "[" + index + "]", "这张照片不存在或者不是您上传的，请重新上传"));
            } else if (!one.type().startsWith("image/")) {
                errors.add(new FieldError(field + "[" + index + "]", "这里要照片，不是" + one.fileName()));
            }
            index++;
        }
    }

    /** @param form as it is kept, by version of the procedure */
    record Checked(SharedForm.Checked form, PostingForm posting) {

        ObjectNode cleaned() {
            return form.cleaned();
        }
    }
}
