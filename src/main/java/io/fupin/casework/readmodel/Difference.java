package io.fupin.casework.readmodel;

/**
 * Where the read model does not say what it stands for.
 *
 * @param caseNumber null where it belongs to no case
 * @param taskId     null where it belongs to no task
 * @param what       in words
 */
record Difference(String caseNumber, String taskId, String what) {

    @Override
    public String toString() {
        return (caseNumber == null ? "" : "案件 " + caseNumber + "　") + (taskId == null ? "" : "事项 " + taskId + "　") + what;
    }
}
