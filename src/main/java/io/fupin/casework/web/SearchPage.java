package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSearch;
import io.fupin.casework.SearchSource;
import io.fupin.casework.SearchSource.Hit;
import io.fupin.casework.web.SearchView.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box of every page. */
@Controller
class SearchPage {

    private static final int MOST = 10;
    private static final int LONGEST = 50;

    private final ObjectProvider<SearchSource> sources;

    SearchPage(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** A case number that is found leads straight to its case. */
    @GetMapping("/search")
    String search(Officer officer, @RequestParam(defaultValue = "") String q, Model model) {
        String text = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        boolean identityNumber = CaseSearch.isIdentityNumber(text);
        List<Group> groups = new ArrayList<>();
        if (!text.isEmpty()) {
            sources.orderedStream().forEach(source -> {
                List<Hit> hits = source.find(officer, text, identityNumber, MOST);
                if (!hits.isEmpty()) {
                    groups.add(new Group(source.title(), hits.stream().limit(MOST)
                            .map(hit -> new SearchView.Hit(hit.title(), hit.text(), hit.mark(), hit.href())).toList(), hits.size() > MOST));
                }
            });
        }
        boolean number = CaseNumbers.fullForm(text.toUpperCase(Locale.ROOT), officer.post().region().county().value()).isPresent();
        if (number && groups.size() == 1 && groups.get(0).hits().size() == 1) {
            return "redirect:" + groups.get(0).hits().get(0).href();
        }
        model.addAttribute("view", new SearchView(identityNumber ? "" : text, identityNumber, groups));
        return "casework/search";
    }
}
