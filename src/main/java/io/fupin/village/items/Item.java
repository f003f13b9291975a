package io.fupin.village.items;

import java.util.Arrays;
import java.util.Optional;

/** 八有 (S0): what a village has to have, each verified by a department. The order is that of the plan. */
public enum Item {

    PROJECT("project", "增收项目", "有稳定的增收项目"),
    ROAD("road", "入村公路", "有入村公路"),
    WATER("water", "安全饮用水", "有安全饮用水"),
    HOUSING("housing", "住房", "有合适的住房"),
    BROADCAST("broadcast", "广播电视", "有广播电视"),
    NETWORK("network", "电话和宽带", "有进村的电话和宽带线路"),
    CLINIC("clinic", "医务室", "有医务室"),
    CULTURE("culture", "文化活动场所", "有文化活动场所");

    private final String key;
    private final String title;
    private final String asked;

    Item(String key, String title, String asked) {
        this.key = key;
        this.title = title;
        this.asked = asked;
    }

    /** As steps and rows name it: the step is {@code check-road}. */
    public String key() {
        return key;
    }

    /** As the parameter's list writes it: 入村公路. */
    public String title() {
        return title;
    }

    /** In the words of the plan: 有入村公路. */
    public String asked() {
        return asked;
    }

    public String step() {
        return "check-" + key;
    }

    /** {@code Road}, as the model's variables end. */
    public String variable() {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    public static Item of(String key) {
        return Arrays.stream(values()).filter(item -> item.key.equals(key)).findFirst().orElseThrow();
    }

    public static Optional<Item> titled(String title) {
        return Arrays.stream(values()).filter(item -> item.title.equals(title)).findFirst();
    }
}
