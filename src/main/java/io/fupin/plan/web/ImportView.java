package io.fupin.plan.web;

import java.util.List;
import java.util.Map;

/**
 * 导入规划 ({@code plan/import.html}).
 *
 * @param problems     by line; empty before anything was sent
 * @param titleProblem null for none
 */
public record ImportView(Map<String, String> typed, List<String> problems, String titleProblem) {
}
