package io.fupin.assessment.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Villages stay whole while there is room. */
class SharingTest {

    private static final List<Integer> LARGE = List.of(1, 2, 3, 4, 5);
    private static final List<Integer> MIDDLE = List.of(6, 7, 8);
    private static final List<Integer> SMALL = List.of(9);

    @Test
    void theLargestVillageGoesToWhoeverHasTheMostRoom() {
        assertThat(Sharing.of(List.of(SMALL, MIDDLE, LARGE), room(4, 6))).isEqualTo(Map.of(2L, List.of(1, 2, 3, 4, 5), 1L, List.of(6, 7, 8, 9)));
    }

    @Test
    void aVillageIsDividedOnlyWhereRoomEndsAndTheRestIsNobodys() {
        assertThat(Sharing.of(List.of(LARGE), room(2, 2))).isEqualTo(Map.of(1L, List.of(1, 2), 2L, List.of(3, 4)));
        assertThat(Sharing.of(List.of(LARGE), room(-3, 0))).isEmpty();
        assertThat(Sharing.of(List.of(LARGE, MIDDLE), Map.of())).isEmpty();
    }

    private static Map<Long, Integer> room(int first, int second) {
        Map<Long, Integer> room = new LinkedHashMap<>();
        room.put(1L, first);
        room.put(2L, second);
        return room;
    }
}
