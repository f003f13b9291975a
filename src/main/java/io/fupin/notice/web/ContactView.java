package io.fupin.notice.web;

import java.util.List;
import java.util.Map;

/**
 * 监督电话 of an office ({@code notice/contact.html}). Posted: phone, hours.
 *
 * @param office 漂河镇扶贫办
 * @param others of the offices above and below, as the papers of this place show them
 * @param errors message by field
 */
public record ContactView(String office, String phone, String hours, List<Other> others, Map<String, String> errors) {

    public record Other(String office, String phone) {
    }
}
