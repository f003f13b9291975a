package io.fupin.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;

/** 张贴公示, a step of the procedure whose plan it is: one notice for many households, so it is posted there and not case by case. */
public final class PostNotice implements UserTaskHandler<ObjectNode> {

    private final NoticePlan plan;

    public PostNotice(NoticePlan plan) {
        this.plan = plan;
    }

    @Override
    public String taskKey() {
        return plan.process() + "." + plan.step();
    }

    @Override
    public Class<ObjectNode> formType() {
        return ObjectNode.class;
    }

    @Override
    public Routing apply(CaseFile file, ObjectNode form, Decision decision) {
        throw new NotAllowed(doneElsewhere());
    }

    @Override
    public String doneElsewhere() {
        return "一张公示登多户，请到“张贴公示”（/notices/new）登记，接口用 POST /api/v1/notices。";
    }
}
