package io.fupin.bench;

/**
 * One measured figure.
 *
 * @param value  in {@code unit}
 * @param peer   what the peer of the same run reached, in the same unit; null where there is none
 * @param goal   that {@code value} must reach, in the same unit; null where the figure is told for the record
 * @param better {@code higher} or {@code lower}
 * @param note   how it came about, for the console
 */
public record BenchResult(String name, double value, String unit, Double peer, Double goal, String better, String note) {

    public static BenchResult higher(String name, double value, String unit, Double peer, Double goal, String note) {
        return new BenchResult(name, value, unit, peer, goal, "higher", note);
    }

    public static BenchResult lower(String name, double value, String unit, Double peer, Double goal, String note) {
        return new BenchResult(name, value, unit, peer, goal, "lower", note);
    }

    /** Whether the goal is met; true without one. */
    boolean met() {
        return goal == null || (better.equals("higher") ? value >= goal : value <= goal);
    }
}
