package io.fupin.notice.web;

import io.fupin.web.FormPart;
import io.fupin.web.PublicSide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The public pages on notices and objections ({@code public/*.html}, model attribute {@code view}). They hold only what the law lets be
 * shown (policy 6.4): village, group, masked head of household, persons, dates, issuer, complaint phone.
 */
public final class PublicViews {

    private PublicViews() {
    }

    /**
     * Choosing a village ({@code public/places.html}).
     *
     * @param q what was searched; null for none
     */
    public record Places(String q, List<Town> towns, PublicSide side) {
    }

    /** @param open whether it holds what was searched */
    public record Town(String name, boolean open, List<Village> villages) {
    }

    /** @param running notices being shown */
    public record Village(String name, String href, int running) {
    }

    /**
     * Notices of a village ({@code public/village.html}).
     *
     * @param former those that are over, without their lists
     * @param object path of an objection that names no notice: somebody was left out, or something was done wrongly
     * @param apply  path of the application by the household itself; null where no round is open
     */
    public record VillageNotices(String village, String township, List<Running> running, List<Former> former, String object, String apply,
                                 PublicSide side) {
    }

    /**
     * @param title   2016年拟识别贫困户名单
     * @param issuer  第二次公示，漂河镇人民政府
     * @param left    days left, 0 on the last day
     */
    public record Running(String title, String issuer, int days, int passed, LocalDate lastDay, long left, int households, int persons,
                          String href, String objectHref, String counted) {

        public List<Boolean> cells() {
            return java.util.stream.IntStream.range(0, days).mapToObj(day -> day < passed).toList();
        }
    }

    public record Former(String title, String text) {
    }

    /**
     * One notice ({@code public/notice.html}); only while it runs.
     *
     * @param day      which day of the period today is; 0 on the day it was posted, which does not count
     * @param stages   how far the procedure has come
     * @param objectHref where to object; null where objections are not taken any more
     * @param statements what is said of villages in place of a list of households; empty else
     */
    public record OneNotice(String title, String issuer, String place, String villageHref, String village, LocalDate firstDay,
                            LocalDate lastDay, int day, long left, List<Entry> entries, int persons, List<Stage> stages, String objectHref,
                            PublicSide side, List<String> statements) {
    }

    /** @param head masked: 王＊山 */
    public record Entry(int position, String group, String head, int persons) {
    }

    /** @param state done, now or todo */
    public record Stage(String title, String note, String state) {
    }

    /**
     * Objecting ({@code public/objection.html}). Posted as multipart: about, noticeNumber, position, householdName, groupName, grounds,
     * photos, anonymous, name, phone.
     *
     * @param notice   the notice's title; null when opened from the village
     * @param lastDay  until when, that day included; null without a notice
     * @param entries  to choose the household from
     * @param handler  who will look into it: 漂河镇扶贫办
     * @param acceptDays and {@code replyDays} working days
     * @param appealTo 市里
     * @param typed    what was typed before a refusal, by field
     * @param errors   message by field
     */
    public record Objecting(String notice, String noticeNumber, String back, String village, String villageCode, LocalDate lastDay,
                            List<Entry> entries, String handler, int acceptDays, int replyDays, String appealTo, boolean anonymousAllowed,
                            Map<String, String> typed, Map<String, String> errors, PublicSide side) {
    }

    /**
     * The receipt of an objection or an application ({@code public/receipt.html}).
     *
     * @param number    as it is written: YY7K-3M9D-26
     * @param anonymous nobody can be told but by this number
     * @param steps     what comes next
     * @param pdf       path of the receipt as PDF
     */
    public record Receipt(String number, Instant at, boolean anonymous, List<Stage> steps, String progressHref, String pdf, PublicSide side) {
    }

    /**
     * Progress by receipt ({@code public/progress.html}).
     *
     * @param typed  receipt number as typed; null before
     * @param error  not found, or too many look-ups; null else
     * @param found  null before
     */
    public record Progress(String typed, String error, Found found, PublicSide side) {
    }

    /**
     * @param title     正在核查
     * @param mark      按时, 超期, 部分成立; @param markState info, ok, warn or late
     * @param until     replied by; null once it is
     * @param reply     the answer in plain words, without incomes or illnesses; null before
     * @param replied   11月27日，漂河镇扶贫办答复：
     * @param appealUntil until when one may appeal; null where one may not; @param appealTo 市扶贫办
     * @param facts     of the notice, without names
     */
    public record Found(String title, String mark, String markState, LocalDate until, String replied, String reply, List<Stage> stages,
                        LocalDate appealUntil, String appealTo, String appealHref, List<io.fupin.casework.CaseSheet.Fact> facts) {
    }

    /**
     * Appealing a reply ({@code public/appeal.html}).
     *
     * @param until  that day included; @param error at the field; null for none
     */
    public record Appealing(String receipt, String appealTo, LocalDate until, String typed, String error, PublicSide side) {
    }

    /**
     * A household applies itself, without an account ({@code public/application.html}). It answers format errors only and never says
     * whether somebody is on the register.
     *
     * @param village     12-digit code
     * @param villageName 青背村
     * @param township    漂河镇
     * @param days        working days within which the village accepts or refuses
     * @param refused     a refusal that belongs to no field; null for none
     * @param form        null where no round is open
     */
    public record Applying(String village, String villageName, String township, int days, String refused, FormPart form, PublicSide side) {
    }
}
