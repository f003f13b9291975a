package io.fupin.campaign;

import io.fupin.household.Household.State;

/** What a village's visit makes of a household (processes.md 4, policy 4.2). */
public enum Sorting {
    EXIT("拟退出"), HELP("继续帮扶"), RELAPSE("返贫"), CHANGE("自然增减"), REMOVE("清退");

    private final String title;

    Sorting(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the household gets a case of its own. */
    public boolean followedUp() {
        return this != HELP;
    }

    /** Whether a household in that state can be sorted so: only who is poor can exit, only who has exited can come back. */
    public boolean fits(State state) {
        return switch (this) {
            case EXIT -> state.onRegister();
            case RELAPSE -> state == State.EXITED || state == State.EXITED_NO_POLICY;
            case REMOVE -> state.next().contains(State.REMOVED);
            case HELP, CHANGE -> state.stands();
        };
    }
}
