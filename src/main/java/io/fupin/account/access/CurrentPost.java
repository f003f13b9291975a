package io.fupin.account.access;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;

/** Under which of his posts an officer acts: the session's choice, or the header {@code X-Post} of a call. */
public final class CurrentPost {

    public static final String HEADER = "X-Post";
    private static final String ATTRIBUTE = "fupin.post";

    private CurrentPost() {
    }

    /** @throws Problem 403 when the header names a post not held */
    static Officer choose(Officer officer, HttpServletRequest request) {
        String asked = request.getHeader(HEADER);
        if (asked != null) {
            return acting(officer, asked.strip(), true);
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return officer;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String chosen ? acting(officer, chosen, false) : officer;
    }

    /** @throws Problem 403 when the post is not held */
    public static Officer choose(Officer officer, String postKey, HttpSession session) {
        Officer acting = acting(officer, postKey, true);
        session.setAttribute(ATTRIBUTE, acting.post().key());
        return acting;
    }

    private static Officer acting(Officer officer, String key, boolean must) {
        for (Post post : officer.posts()) {
            if (post.key().equals(key)) {
                return officer.under(post);
            }
        }
        if (must) {
            throw Problem.forbidden("您没有岗位 " + key + "。");
        }
        return officer;
    }
}
