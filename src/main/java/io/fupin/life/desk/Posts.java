package io.fupin.life.desk;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever sits at a post of the demo: one person each. */
public final class Posts {

    private final People people;
    private final Map<Post, Officer> holders = new ConcurrentHashMap<>();

    public Posts(People people) {
        this.people = people;
    }

    /** @throws IllegalStateException when nobody holds it */
    public Officer at(Post post) {
        return holders.computeIfAbsent(post, one -> people.holding(one).stream().findFirst()
                .map(person -> new Officer(person.id(), person.username(), person.name(), one, List.of(one)))
                .orElseThrow(() -> new IllegalStateException("没有人在这个岗位：" + one)));
    }

    public Officer committee(RegionCode village) {
        return at(Post.of(Role.VILLAGE_COMMITTEE, village));
    }

    public Officer team(RegionCode village) {
        return at(Post.of(Role.VILLAGE_TEAM, village));
    }

    public Officer township(RegionCode village) {
        return at(Post.of(Role.TOWNSHIP_OFFICE, village.township()));
    }

    public Officer county(RegionCode village) {
        return at(Post.of(Role.COUNTY_OFFICE, village.county()));
    }

    /** Everybody who has acted since the start. */
    public List<Officer> seen() {
        return List.copyOf(holders.values());
    }
}
