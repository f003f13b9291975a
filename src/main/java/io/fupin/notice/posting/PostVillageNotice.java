package io.fupin.notice.posting;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import org.springframework.stereotype.Component;

/** 张贴村级公示: one notice for many households, so it is posted there and not case by case. */
@Component
class PostVillageNotice implements UserTaskHandler<PostingForm> {

    @Override
    public String taskKey() {
        return "household-identification.post-village-notice";
    }

    @Override
    public Class<PostingForm> formType() {
        return PostingForm.class;
    }

    @Override
    public Routing apply(CaseFile file, PostingForm form, Decision decision) {
        throw new NotAllowed(doneElsewhere());
    }

    @Override
    public String doneElsewhere() {
        return "一张公示登多户，请到“张贴公示”（/notices/new）登记，接口用 POST /api/v1/notices。";
    }
}
