package io.fupin.village.web;

import io.fupin.casework.CaseSheet.Mark;
import java.time.LocalDate;
import java.util.List;

/**
 * 贫困村 of an area ({@code village/villages.html}).
 *
 * @param year   whose population the incidence is over
 * @param poor   villages that are poor today; {@code exited} that have left the poor
 * @param starts what this officer may begin from here
 * @param next   address of the next page; null on the last
 */
public record VillagesView(String place, int year, int poor, int exited, List<Row> rows, List<Start> starts, String next) {

    /** What this officer may begin from here. */
    public record Start(String text, String href) {
    }

    /**
     * @param poorPersons on the register and not out
     * @param rate        1.02%, or 没有数据; {@code noData} tells which
     * @param standing    where its application is: 部门核查　八有 5/8; null without an open one
     * @param who         has it; null while it runs on a board
     * @param late        whether that is past its limit
     */
    public record Row(String code, String name, String township, Mark state, LocalDate since, int poorPersons, String rate, boolean noData,
                      String caseNumber, String standing, String items, String who, LocalDate waitingSince, boolean late) {
    }
}
