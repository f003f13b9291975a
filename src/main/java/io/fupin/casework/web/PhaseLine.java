package io.fupin.casework.web;

import java.util.List;

/** The phases of a procedure from left to right, and which of them the case is in. */
public record PhaseLine(List<Phase> phases) {

    /**
     * @param name  民主评议, from the model
     * @param note  10-25 至 11-01, 已等 7 天; null for none
     * @param state is-done, is-now, or empty
     */
    public record Phase(String name, String note, String state) {
    }

    /** 第 5 步，共 9 步：乡镇审核. Stands for the whole line on a phone. */
    public String now() {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).state().equals("is-now")) {
                return "第 " + (i + 1) + " 步，共 " + phases.size() + " 步：" + phases.get(i).name();
            }
        }
        return "共 " + phases.size() + " 步，已办结";
    }
}
