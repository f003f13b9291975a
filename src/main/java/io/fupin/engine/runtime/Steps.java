package io.fupin.engine.runtime;

/** Step ids: the id of the user task without its prefix. */
final class Steps {

    static final String PREFIX = "userTask_";

    private Steps() {
    }

    static String id(String activityId) {
        return activityId.startsWith(PREFIX) ? activityId.substring(PREFIX.length()) : activityId;
    }

    static String activityId(String step) {
        return PREFIX + step;
    }
}
