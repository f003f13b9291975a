package io.fupin.inbox.api;

import io.fupin.account.Officer;
import io.fupin.inbox.Box;
import io.fupin.inbox.FilterAddresses;
import io.fupin.inbox.SavedFilters;
import io.fupin.inbox.SavedFilters.SavedFilter;
import io.fupin.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 常用筛选 over the open API. */
@RestController
@RequestMapping("/api/v1/filters")
class SavedFiltersApi {

    private final SavedFilters filters;
    private final FilterAddresses addresses;

    SavedFiltersApi(SavedFilters filters, FilterAddresses addresses) {
        this.filters = filters;
        this.addresses = addresses;
    }

    /** @param filter what the list is asked for, as it stands in addresses: step, region, due … */
    record FilterItem(long id, String box, String name, Map<String, String> filter, String address, boolean preferred) {
    }

    record FilterItems(List<FilterItem> items) {
    }

    record NewFilter(String box, String name, Map<String, String> filter, boolean preferred) {
    }

    record Change(String name, boolean preferred) {
    }

    @GetMapping
    FilterItems list(Officer officer, @RequestParam(defaultValue = "todo") String box) {
        return new FilterItems(filters.of(officer, box(box)).stream().map(this::item).toList());
    }

    /** A name that is there gets the new filter. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FilterItem save(Officer officer, @RequestBody NewFilter body) {
        Box box = box(body.box());
        return item(filters.save(officer, box, body.name(), addresses.kept(box, body.filter() == null ? Map.of() : body.filter()), body.preferred()));
    }

    @PutMapping("/{id}")
    FilterItem change(Officer officer, @PathVariable long id, @RequestBody Change body) {
        return item(filters.change(officer, id, body.name(), body.preferred()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Officer officer, @PathVariable long id) {
        filters.delete(officer, id);
    }

    private FilterItem item(SavedFilter one) {
        return new FilterItem(one.id(), one.box().key(), one.name(), addresses.parts(one.address()), one.address(), one.preferred());
    }

    private static Box box(String key) {
        return Box.of(key == null ? "" : key).orElseThrow(() -> Problem.unreadable("box 须是 todo、done、started 或 supervised。"));
    }
}
