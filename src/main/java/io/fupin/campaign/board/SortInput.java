package io.fupin.campaign.board;

import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import java.time.LocalDate;
import java.util.List;

/** 分类 as handed in. @param sorting null where none was chosen */
public record SortInput(Sorting sorting, String ground, LocalDate visitedOn, String visitors, Visit visit, List<String> evidence) {
}
