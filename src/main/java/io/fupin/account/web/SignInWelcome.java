package io.fupin.account.web;

import java.util.List;

/** What the sign-in page says beside its form: the place, and in the demo the accounts one may use. */
public interface SignInWelcome {

    /** Province and county: 吉林省 · 蛟河市; empty while no region was imported. */
    String place();

    /** Empty outside the demo. */
    List<Level> accounts();

    /** Null outside the demo. */
    String password();

    /** @param name 村, 乡镇, 县（市）, 其他 */
    record Level(String name, List<Account> accounts) {
    }

    /** @param work what one does with it */
    record Account(String name, String work, String username) {
    }
}
