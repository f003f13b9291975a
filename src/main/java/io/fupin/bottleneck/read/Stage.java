package io.fupin.bottleneck.read;

/**
 * A step as the figures name it.
 *
 * @param element id in the diagram
 * @param level   村, 乡镇, 县; empty where nothing waits to tell it
 * @param limit   working days; 0 for none
 * @param returns whether it can send back
 */
public record Stage(String id, String name, String element, String level, int limit, boolean returns) {
}
