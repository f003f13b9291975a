package io.fupin.casework;

/** Whether somebody has begun to work on a task without having taken it, such as by a draft. Answered by the modules above. */
public interface TaskTouched {

    boolean touched(String taskId);
}
