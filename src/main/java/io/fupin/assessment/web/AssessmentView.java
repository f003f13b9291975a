package io.fupin.assessment.web;

import java.util.List;

/**
 * One assessment, as far as the officer may see it.
 *
 * @param own      whether the officer is of the firm: sample and progress are shown
 * @param leads    whether the officer is the firm's lead
 * @param mayLead  whether the officer may begin the ruling without the county's answer
 * @param secret   whether a secret may be had (the firm's assessor, before the commitment)
 * @param draw     null before the freeze
 * @param report   草稿 or 报告 when it may be taken; null before
 * @param files    of the draw, for anybody; empty before the field work is over
 * @param field    progress; null before the draw and for others than the firm
 * @param rates    the four indicators; empty while they are not to be seen
 * @param findings of the ledger; empty while they are not to be seen
 */
public record AssessmentView(String caseNumber, String title, String county, String firm, String organiser, int year, String stage, String state, String task,
                      boolean own, boolean leads, boolean mayLead, boolean secret, String report, Draw draw, List<String> files, Field field, String verdict, String verdictState,
                      String reason, List<Rate> rates, List<Stratum> strata, List<Township> townships, List<Finding> findings, String findingWords) {

    /** @param fingerprint first digits of the frame's hash, in fours; @param number null before the draw */
    public record Draw(String frozenOn, String households, String hash, String fingerprint, String source, String publicOn, String number, String way,
                List<Take> takes) {
    }

    public record Take(String stratum, String households, String persons, String take) {
    }

    public record Field(int asked, int sealed, int open, int replaced, int share, List<String> surveyors) {
    }

    /**
     * One indicator on its track; places in percent of it.
     *
     * @param rate null = 没有数据
     * @param clear whether the interval lies on one side of the threshold
     * @param more  what a larger sample would settle; null when nothing
     */
    public record Rate(String name, String unit, String rate, String interval, String verdict, String state, boolean clear, double left, double width, double dot,
                double limit, List<Tick> ticks, String spoken, String more) {
    }

    public record Tick(String text, double at, boolean isLimit) {
    }

    public record Stratum(String name, String households, String persons, String asked, String askedPersons, String found, String rate, String approval) {
    }

    public record Township(String name, int asked, String wrongExit, String missed, String approval) {
    }

    public record Finding(String number, String sheet, String place, String what, int persons, String grounds, String answer, String ruling, String state) {
    }
}
