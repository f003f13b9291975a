package io.fupin.campaign.api;

import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.data.BoardCounts;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the open API says of a campaign. Money is yuan. */
final class CampaignJson {

    private CampaignJson() {
    }

    /** @param standard yuan per person of the income year */
    record Line(long id, String caseNumber, RegionCode region, int year, int incomeYear, BigDecimal standard, String state, Instant launchedAt, String launchedBy) {

        static Line of(Campaign one) {
            return new Line(one.id(), one.caseNumber(), one.county(), one.year(), one.incomeYear(), one.standard(), one.state().title(), one.launchedAt(),
                    one.launchedByName());
        }
    }

    record Lines(List<Line> items) {
    }

    record Progress(int villages, int waiting, int started, int handedIn, int stopped) {

        static Progress of(VillageRows.Progress one) {
            return new Progress(one.total(), one.waiting(), one.started(), one.in(), one.stopped());
        }
    }

    /** Households, persons, and households whose cases are not decided. */
    record Count(int households, int persons, int open) {

        static Count of(BoardCounts.Count one) {
            return new Count(one.households(), one.persons(), one.open());
        }
    }

    /** @param planned null where nothing is planned */
    record Against(String unit, Integer planned, int actual) {
    }

    /** @param sorted by 拟退出, 继续帮扶, 返贫, 自然增减, 清退 */
    record Whole(Line campaign, Campaign.Dates dates, Progress progress, Map<String, Count> sorted, Count unsorted, List<Against> plan) {
    }

    /** @param phase of the village's case; null until it is started */
    record Village(RegionCode region, String state, boolean late, String caseNumber, String phase, Instant startedAt, Instant endedAt) {

        static Village of(VillageOfCampaign one) {
            return new Village(one.village(), one.state().title(), one.late(), one.caseNumber(), one.phase(), one.startedAt(), one.endedAt());
        }
    }

    record Villages(List<Village> items, String next) {
    }

    /**
     * @param sorting  null until the village has sorted it
     * @param proposal what the rule would have said
     * @param followUp NONE, WAITING, BY_HAND, BEGUN or DECIDED; {@code hindrance} why its case could not be begun
     */
    record Household(String registerNumber, String head, String groupName, int persons, String state, String sorting, String proposal, String ground,
                     LocalDate visitedOn, String visitors, Visit visit, List<String> evidence, String sortedBy, Instant sortedAt, String followUp,
                     String hindrance, String caseNumber, String result) {

        static Household of(Entry one) {
            return new Household(one.registerNumber(), one.head(), one.group(), one.persons(), one.state().title(),
                    one.sorting() == null ? null : one.sorting().title(), one.proposal(), one.ground(), one.visitedOn(), one.visitors(), one.visit(),
                    one.evidence(), one.sortedByName(), one.sortedAt(), one.followUp().name(), one.hindrance(), one.caseNumber(), one.result());
        }
    }

    record Households(List<Household> items) {
    }

    /** @param sorting 拟退出, 继续帮扶, 返贫, 自然增减 or 清退 */
    record Sort(String sorting, String ground, LocalDate visitedOn, String visitors, Visit visit, List<String> evidence) {

        /** Null for a word that is none of them. */
        Sorting chosen() {
            for (Sorting one : Sorting.values()) {
                if (one.title().equals(sorting)) {
                    return one;
                }
            }
            return null;
        }

        Visit found() {
            return visit == null ? new Visit(null, null, null, null, null, Map.of(), null)
                    : new Visit(visit.wage(), visit.business(), visit.property(), visit.transfer(), visit.expense(),
                            visit.items() == null ? Map.of() : visit.items(), visit.remark());
        }
    }

    /** @param closedOn null while it is open, as {@code closedBy} and {@code proof} */
    record Item(long id, RegionCode region, String registerNumber, String head, String title, LocalDate foundOn, LocalDate closedOn, String closedBy,
                String proof) {

        static Item of(ItemRows.Item one) {
            return new Item(one.id(), one.village(), one.registerNumber(), one.head(), one.title(), one.foundOn(), one.closedOn(), one.closedBy(),
                    one.proof());
        }
    }

    record Items(List<Item> items) {
    }

    record Proof(String proof) {
    }

    record Reason(String reason) {
    }

    record Extension(LocalDate visitEnd, LocalDate entryDeadline, String reason) {
    }

    /** @param village code, or a name that says enough */
    record LateVillage(String village, String reason) {
    }
}
