package io.fupin.notice;

/**
 * How a procedure uses a kind of notice: a bean per kind, supplied by the procedure's module.
 *
 * @param step          id of the user task that posts it, {@code post-village-notice}; the service task that closes it is called the
 *                      same with {@code close} for {@code post}
 * @param daysParameter policy parameter with the days of its period
 *                      ({@code …-working-days} counts working days whatever the place counts else)
 * @param drawParameter policy parameter with the share, in per cent, that is drawn for a spot check when the period ends; null for none
 * @param nextPhase     where a case goes when its notice has passed, in words; null where the notice holds nothing
 */
public record NoticePlan(String process, NoticeKind kind, String step, String daysParameter, String drawParameter, String nextPhase) {

    /** Whether its days are working days by themselves. */
    public boolean workingDays() {
        return daysParameter.endsWith("-working-days");
    }

    /** Id of the service task behind the period. */
    public String closingStep() {
        return step.replaceFirst("^post-", "close-");
    }
}
