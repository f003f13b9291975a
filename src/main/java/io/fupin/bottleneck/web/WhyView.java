package io.fupin.bottleneck.web;

import java.util.List;
import java.util.Map;

/**
 * 为什么 ({@code bottleneck/why.html}).
 *
 * @param steps    to choose from; the first is the whole procedure
 * @param cases    looked at for the ways
 * @param loops    of these went a step twice
 * @param finished tasks among which causes are looked for, {@code late} of them after their limit
 */
public record WhyView(String area, String process, String step, String span, String backHref, Map<String, String> asked, List<BottleneckView.Choice> steps,
                      List<Way> ways, int cases, int loops, long finished, long late, List<Cause> causes, List<Load> loads, String xesHref, String csvHref) {

    /** @param width percent of the most frequent; @param days median calendar days */
    public record Way(List<Chip> chips, int cases, double width, String days, String sampleHref) {
    }

    /** @param again whether the case had been here before; @param last whether it is the step looked at */
    public record Chip(String name, boolean again, boolean last) {
    }

    /** @param mark what they bear; @param share percent late with it, {@code rest} percent without; @param excess so many more than at the others' rate */
    public record Cause(String kind, String mark, int with, int late, String share, String rest, String difference, String excess, double width) {
    }

    /** @param advice what the numbers speak for; empty for nothing */
    public record Load(String post, int unclaimed, int holders, int held, int most, int workers, int finished, String half, String advice) {
    }
}
