package io.fupin.inbox.web;

import io.fupin.inbox.Box;
import io.fupin.inbox.FilterAddresses;
import io.fupin.problem.Problem;
import io.fupin.inbox.web.TaskListView.Filter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Addresses of lists for those who do not sit at the page. */
@Component
class ListAddresses implements FilterAddresses {

    @Override
    public String kept(Box box, Map<String, String> filter) {
        Filter kept = ListAddress.of(key -> key.equals("box") ? box.key() : filter.get(key)).kept();
        if (kept.plain()) {
            throw Problem.invalid("filter", "没有筛选条件");
        }
        return kept.here();
    }

    @Override
    public Map<String, String> parts(String address) {
        Map<String, String> parts = new LinkedHashMap<>(ListAddress.parse(address).set());
        parts.remove("box");
        return parts;
    }
}
