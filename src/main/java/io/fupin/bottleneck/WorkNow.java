package io.fupin.bottleneck;

import io.fupin.account.Officer;
import java.time.LocalDate;
import java.util.List;

/** Where work sticks in an office's area now, and by when it will be done: for whoever shows it elsewhere. Names no person and no case. */
public interface WorkNow {

    /** One statement. */
    Standing now(Officer office);

    /**
     * By when nine in ten of the cases of a procedure that are under way now will be done; costs a few hundred simulated runs.
     *
     * @return null where nothing is under way
     */
    Chance chance(Officer office, String process, LocalDate deadline);

    /**
     * Of the procedure where most is late, by working days past the limit; where nothing is, of that with most under way.
     *
     * @param process its name; null where nothing waits
     * @param step    where most is late; null where nothing is
     * @param late    tasks there
     * @param steps   of the procedure in its order, those where something waits
     * @param worst   queues of all procedures with something late, the most working days past the limit first; a few
     */
    record Standing(String process, String step, int late, List<Step> steps, List<Queue> worst) {
    }

    record Step(String name, int open, int late) {
    }

    /** @param oldest working days */
    record Queue(String place, String step, int late, double oldest) {
    }

    /**
     * @param cases    under way
     * @param share    of the runs that are done by the deadline
     * @param expected the day that half of the runs do not exceed; null beyond a year
     */
    record Chance(int cases, double share, LocalDate expected) {
    }
}
