package io.fupin.pages;

import io.fupin.web.Frame;
import java.util.Map;

/** One page with realistic data. @param says words that must be read on it */
record Sample(String template, Frame frame, Map<String, Object> model, String... says) {
}
