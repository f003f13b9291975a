package io.fupin.web;

import java.io.Serializable;

/**
 * What the page says after an action. A controller hands it on with {@code redirect.addFlashAttribute(Said.KEY, Said.ok(…))}; the
 * layout shows it above the page.
 *
 * @param kind       {@code ok}, {@code info}, {@code warn} or {@code late}
 * @param title      one sentence: what happened
 * @param text       what follows from it or what to do; null for nothing
 * @param linkText   null for no link
 * @param href       application path the link leads to
 * @param clearDraft key of the draft this action has used up, which the browser then forgets: the task's id, or
 *                   {@code start-<process>}; null for none
 */
public record Said(String kind, String title, String text, String linkText, String href, String clearDraft) implements Serializable {

    /** Name of the flash attribute. */
    public static final String KEY = "said";

    public static Said ok(String title, String text) {
        return new Said("ok", title, text, null, null, null);
    }

    public static Said warn(String title, String text) {
        return new Said("warn", title, text, null, null, null);
    }

    public static Said refused(String title, String text) {
        return new Said("late", title, text, null, null, null);
    }

    public Said link(String newText, String newHref) {
        return new Said(kind, title, text, newText, newHref, clearDraft);
    }

    public Said clearing(String draft) {
        return new Said(kind, title, text, linkText, href, draft);
    }

    /** Whether it should interrupt a screen reader. */
    public boolean urgent() {
        return kind.equals("late") || kind.equals("warn");
    }
}
