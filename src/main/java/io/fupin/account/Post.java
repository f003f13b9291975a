package io.fupin.account;

import io.fupin.region.RegionCode;
import java.io.Serializable;

/**
 * A post: role, unit where the role has units, region. Written {@code ROLE@REGION} or {@code ROLE.UNIT@REGION}, the name of the
 * group a user task is routed to.
 *
 * @param unit null for roles without units
 */
public record Post(Role role, String unit, RegionCode region) implements Serializable {

    public static Post of(Role role, RegionCode region) {
        return new Post(role, null, region);
    }

    /** @throws IllegalArgumentException when {@code text} is no post */
    public static Post parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("岗位写法不对：" + text);
        }
        String role = text.substring(0, at);
        int dot = role.indexOf('.');
        String unit = dot < 0 ? null : role.substring(dot + 1);
        return new Post(Role.valueOf(dot < 0 ? role : role.substring(0, dot)), unit, RegionCode.of(text.substring(at + 1)));
    }

    public String key() {
        return role + (unit == null ? "" : "." + unit) + "@" + region;
    }

    @Override
    public String toString() {
        return key();
    }
}
