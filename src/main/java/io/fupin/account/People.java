package io.fupin.account;

import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looking people up from other modules. */
public interface People {

    Optional<Person> find(long personId);

    /** As the administrators have entered it; empty for none. */
    Optional<String> phone(long personId);

    /** People who hold {@code post} in force now. */
    List<Person> holding(Post post);

    /** The township officer named for a village without a team (包村干部). */
    Optional<Person> villageCadre(RegionCode village);

    /** Those of the villages that have one, with one statement. */
    Set<RegionCode> withCadre(Collection<RegionCode> villages);

    /** @param name as shown beside every action */
    record Person(long id, String username, String name) {
    }
}
