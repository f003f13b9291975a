package io.fupin.account.administration;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.data.Units;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which posts there can be, who may hold them together, and who is the second person (processes.md, Roles; policy 9.3). */
@Component
class PostRules {

    /** Offices that are held at more than their own level: 县 and above. */
    private static final Set<Role> AT_ANY_LEVEL_FROM_COUNTY = EnumSet.of(Role.ADMIN, Role.AUDITOR);
    private static final Set<Role> WITH_UNIT = EnumSet.of(Role.DEPARTMENT, Role.ASSESSOR, Role.SURVEYOR);
    /** Separate administrators (GB/T 22239-2019 8.1.4.2): who grants posts or reads the audit does nothing else. */
    private static final Set<Role> ALONE = EnumSet.of(Role.ADMIN, Role.AUDITOR);

    /** Of an assessor's firm: nobody beside another post, and nothing that the assessed county hands out or confirms. */
    private static final Set<Role> FIRM = EnumSet.of(Role.ASSESSOR, Role.SURVEYOR);

    private final Regions regions;
    private final Units units;

    PostRules(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    /** What is wrong with the post itself; empty when it can be. */
    Optional<String> fault(Post post) {
        Role role = post.role();
        RegionCode region = post.region();
        boolean nation = region.equals(RegionCode.NATION);
        if (!nation && regions.find(region).isEmpty()) {
            return Optional.of("没有区划 " + region + "，请先导入区划。");
        }
        boolean rightLevel = region.level() == role.level()
                || AT_ANY_LEVEL_FROM_COUNTY.contains(role) && region.level().compareTo(RegionLevel.COUNTY) <= 0;
        if (!rightLevel) {
            return Optional.of(role.title() + "不设在这一级，请选" + levelName(role.level()) + "的区划。");
        }
        if (WITH_UNIT.contains(role) != (post.unit() != null)) {
            return Optional.of(post.unit() == null ? role.title() + "须写明单位。" : role.title() + "不分单位。");
        }
        if (post.unit() != null && !units.knows(role, post.unit())) {
            return Optional.of("没有登记这个单位：" + post.unit() + "。");
        }
        return Optional.empty();
    }

    /** Whether an administrator's area is larger than one county. */
    static boolean aboveCounty(Officer officer) {
        return officer.post().region().level().compareTo(RegionLevel.COUNTY) < 0;
    }

    /** Why this officer has no say over such a post; empty when he has. */
    Optional<String> bar(Officer officer, Post post) {
        return FIRM.contains(post.role()) && !(officer.is(Role.ADMIN) && aboveCounty(officer))
                ? Optional.of("评估单位的组长由上级系统管理员开账号，调查员由组长自己邀请，县里不经手。") : Optional.empty();
    }

    /** Why {@code post} cannot be held beside what the person holds or is to get. */
    Optional<String> clash(Post post, List<HeldPost> others) {
        for (HeldPost other : others) {
            boolean counts = other.stands() || other.waitsForConfirmation();
            if (counts && (ALONE.contains(post.role()) || ALONE.contains(other.post().role())) && other.post().role() != post.role()) {
                Role alone = ALONE.contains(post.role()) ? post.role() : other.post().role();
                return Optional.of(alone.title() + "不得兼任其他岗位。");
            }
            if (counts && FIRM.contains(post.role()) != FIRM.contains(other.post().role())) {
                return Optional.of("评估单位的人不得兼任其他岗位。");
            }
        }
        return Optional.empty();
    }

    /** Why {@code second} may not confirm or refuse what {@code requestedBy} asked for. */
    Optional<String> barToConfirm(Officer second, HeldPost change, Long requestedBy) {
        Optional<String> firm = bar(second, change.post());
        if (firm.isPresent()) {
            return firm;
        }
        if (!(second.is(Role.ADMIN) || second.is(Role.COUNTY_LEADERS)) || !second.covers(change.post().region())) {
            return Optional.of("岗位由本县领导小组或另一名系统管理员确认。");
        }
        if (requestedBy != null && requestedBy == second.personId()) {
            return Optional.of("自己提出的，须由另一人确认。");
        }
        if (change.personId() == second.personId()) {
            return Optional.of("不能确认自己的岗位。");
        }
        return Optional.empty();
    }

    private static String levelName(RegionLevel level) {
        return switch (level) {
            case NATION -> "全国";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
            case TOWNSHIP -> "乡镇级";
            case VILLAGE -> "村级";
        };
    }
}
