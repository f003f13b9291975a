package io.fupin.campaign.panel;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 卷内目录 of the campaign's cases: what was handed in at each step. */
@Component
class Papers {

    private static final Map<String, String> TITLES = Map.of("sheetEvidence", "核查表", "visitEvidence", "入户照片", "evidence", "核查材料",
            "minutesEvidence", "会议纪要", "reportEvidence", "年度报告");

    private final StepEvidence links;
    private final WorkItems items;
    private final PostNames posts;

    Papers(StepEvidence links, WorkItems items, PostNames posts) {
        this.links = links;
        this.items = items;
        this.posts = posts;
    }

    List<Document> of(CaseFile file) {
        Map<String, Post> byStep = items.of(file.caseNumber()).stream().collect(Collectors.toMap(WorkItem::step, Function.identity(), (one, other) -> other))
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().post()));
        Set<String> told = new HashSet<>();
        return links.of(file.caseNumber()).stream().filter(link -> told.add(link.evidenceId())).map(link -> new Document("综合",
                TITLES.getOrDefault(link.field().replaceAll("\\[\\d+]$", ""), "材料"), byStep.containsKey(link.step()) ? posts.of(byStep.get(link.step())) : "",
                LocalDate.ofInstant(link.at(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId())).toList();
    }
}
