package io.fupin.inbox.batch;

import io.fupin.account.Officer;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Inbox;
import io.fupin.support.Given;
import io.fupin.support.KilledOffice;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** An office to be killed while it works a batch: tells which one as soon as a few of its cases are done. */
final class KilledBatch {

    static final String SAID = "KilledBatch: ";
    private static final int CASES = 45;

    private KilledBatch() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ConfigurableApplicationContext context = KilledOffice.start(arguments);
        Office office = context.getBean(Office.class);
        Batches batches = context.getBean(Batches.class);
        Trace cases = context.getBean(Given.class).applications(CASES).upTo("township-review");
        Officer township = cases.village().township();
        List<WorkItem> items = office.items().openAt("township-review", cases.numbers());
        items.forEach(item -> context.getBean(Inbox.class).seen(township, item.id()));
        String id = batches.choose(township, items.stream().map(WorkItem::id).toList(), "/tasks");
        batches.submit(township, id, "同意", Map.of());
        while (batches.get(township, id).tally().done() < 3) {
            Thread.sleep(5);
        }
        System.out.println(SAID + id + " " + township.personId() + " " + township.post().key());
    }
}
