package io.fupin.database;

/** What somebody typed, as a pattern of SQL's {@code like}: his percent signs and underscores are what they are. */
public final class LikePattern {

    private LikePattern() {
    }

    public static String containing(String typed) {
        return "%" + literal(typed) + "%";
    }

    public static String startingWith(String typed) {
        return literal(typed) + "%";
    }

    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
