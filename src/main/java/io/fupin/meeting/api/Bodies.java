package io.fupin.meeting.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;

/** What every request body must have. */
final class Bodies {

    private Bodies() {
    }

    static RegionCode region(RegionCode region) {
        if (region == null) {
            throw Refusal.at("region", "请填12位区划代码");
        }
        return region;
    }

    /** A missing form is an empty one: its fields say what is missing. */
    static ObjectNode form(ObjectNode form) {
        return form == null ? JsonNodeFactory.instance.objectNode() : form;
    }
}
