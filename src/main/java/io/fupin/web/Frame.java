package io.fupin.web;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands around every page of an officer.
 *
 * @param officerKey   tells the browser's own drafts of one officer under one post from another's on a shared machine
 * @param officerName  null when nobody is signed in (error pages, sign-in)
 * @param postTitle    the post acted under, as people call it: 青背村村委会
 * @param posts        all posts in force; more than one means they can be switched
 * @param navItems     entries of the bar, by role
 * @param unread       messages not yet read
 * @param canSearch    whether the post sees cases to look for
 * @param demo         whether this is the demo, which says so on every page
 * @param today        business date
 * @param canAdvance   whether the demo clock may be moved from here
 * @param csrfHeader   header that htmx and the islands send with every change
 * @param csrfToken    its value
 */
public record Frame(String officerKey, String officerName, String postTitle, List<PostChoice> posts, List<NavItem> navItems, int unread,
                    boolean canSearch, boolean demo, LocalDate today, boolean canAdvance, String csrfHeader, String csrfToken) {

    /** Section of the entry of what others ask of this officer (协办). */
    public static final String QUESTIONS = "consultations";

    private static final int ROOM = 11;

    /** @param key as in {@code Post.key()}: posted to switch */
    public record PostChoice(String key, String title, boolean current) {
    }

    /**
     * @param section key a page names in {@code layout :: page(title, section, content)} to light the entry
     * @param count   null for none
     * @param icon    symbol of icons.svg, for the phone's foot
     * @param foot    whether the phone's foot has it; there is room for four beside 我的
     * @param main    the one action in the middle of the foot
     * @param bar     whether the bar at the top has it
     */
    public record NavItem(String section, String title, String href, Integer count, String icon, boolean foot, boolean main, boolean bar) {
    }

    /** How many questions of others wait for an opinion (协办); the home pages say so. */
    public int questions() {
        return navItems.stream().filter(item -> item.section().equals(QUESTIONS) && item.count() != null).mapToInt(NavItem::count).sum();
    }

    /** What the bar has room for on an office computer. */
    public List<NavItem> near() {
        List<NavItem> bar = bar();
        return bar.size() > ROOM ? bar.subList(0, ROOM - 1) : bar;
    }

    /** What stands behind 更多: offices that answer for much have more entries than a bar has room for. */
    public List<NavItem> far() {
        List<NavItem> bar = bar();
        return bar.size() > ROOM ? bar.subList(ROOM - 1, bar.size()) : List.of();
    }

    private List<NavItem> bar() {
        return navItems.stream().filter(NavItem::bar).toList();
    }

    public boolean signedIn() {
        return officerName != null;
    }
}
