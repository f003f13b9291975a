package io.fupin.notice;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 异议. Who objected is not part of it: see {@link ObjectionDesk#objector}.
 *
 * @param notice       complained of; null where none was named
 * @param caseNumber   the household's case; null where none is named or found
 * @param late         raised after the notice had ended: about the decision
 * @param handlingPost accepts, inquires and replies: the level above the one complained of
 * @param appealPost   decides the one appeal: the level above that
 * @param closedAt     replied, refused, merged or withdrawn; from then on it holds nothing
 * @param appealUntil  last day of the appeal, which counts; null before the reply
 */
public record Objection(String number, About about, Against against, String notice, String caseNumber, RegionCode village,
                        String householdName, String groupName, String grounds, String channel, boolean anonymous, boolean late,
                        Post handlingPost, Post appealPost, Instant raisedAt, Instant acceptedAt, Instant closedAt, String refusal,
                        String mergedInto, Finding finding, boolean changesInput, Instant foundAt, String reply, LocalDate repliedOn,
                        LocalDate appealUntil, String appealGrounds, Instant appealedAt, Finding appealFinding, String appealReply,
                        Instant appealDecidedAt) {

    /** Whether it still waits for its reply, and holds the household's case meanwhile. */
    public boolean open() {
        return closedAt == null;
    }

    /** Whether there is no reply yet, or never was one. */
    public boolean replyMissing() {
        return repliedOn == null;
    }

    /** What is objected to. */
    public enum About {
        LISTED("listed", "名单上的户"), LEFT_OUT("left-out", "该列没有列的户"), PROCEDURE("procedure", "评议或公示的做法");

        private final String key;
        private final String title;

        About(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** As the form says it. */
        public String key() {
            return key;
        }

        public String title() {
            return title;
        }

        public static About of(String key) {
            for (About about : values()) {
                if (about.key.equals(key)) {
                    return about;
                }
            }
            throw new IllegalArgumentException("没有这种异议：" + key);
        }
    }

    /** Whose notice or decision: never whoever it is handles the objection, and the appeal goes one level further up. */
    public enum Against {
        VILLAGE("村里", Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE),
        TOWNSHIP("乡镇", Role.COUNTY_OFFICE, Role.CITY_OFFICE),
        COUNTY("县里", Role.CITY_OFFICE, Role.PROVINCE_OFFICE);

        private final String title;
        private final Role handles;
        private final Role decidesAppeal;

        Against(String title, Role handles, Role decidesAppeal) {
            this.title = title;
            this.handles = handles;
            this.decidesAppeal = decidesAppeal;
        }

        public String title() {
            return title;
        }

        public Post handlingPost(RegionCode village) {
            return post(handles, village);
        }

        public Post appealPost(RegionCode village) {
            return post(decidesAppeal, village);
        }

        private static Post post(Role role, RegionCode village) {
            return Post.of(role, switch (role.level()) {
                case TOWNSHIP -> village.township();
                case COUNTY -> village.county();
                case CITY -> village.city();
                default -> village.province();
            });
        }
    }

    /** What the inquiry, or the appeal, came to. */
    public enum Finding {
        UPHELD("upheld", "成立"), PARTLY_UPHELD("partly-upheld", "部分成立"), REJECTED("rejected", "不成立"),
        /** Upheld against a household that is on the register by now: waits for its removal, on the county's list. */
        UPHELD_REMOVAL("upheld-removal", "成立，待清退");

        private final String key;
        private final String title;

        Finding(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** As the model's gateway asks for it. */
        public String key() {
            return key;
        }

        public String title() {
            return title;
        }

        /** From the form's word: 成立, 部分成立, 不成立. */
        public static Finding titled(String title) {
            for (Finding finding : values()) {
                if (finding.title.equals(title)) {
                    return finding;
                }
            }
            throw new IllegalArgumentException("没有这种核查结果：" + title);
        }
    }
}
