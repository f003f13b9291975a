package io.fupin.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a clerk writes who hears a name. */
class NameSoundsTest {

    @Test
    void namesThatAreHeardAlikeAreNear() {
        assertThat(NameSounds.near("王桂兰", "王桂蓝")).isTrue();
        assertThat(NameSounds.near("陈长生", "程常胜")).as("前后鼻音、平翘舌不分").isTrue();
        assertThat(NameSounds.near("单福贵", "善福贵")).as("any reading of a character counts").isTrue();
        assertThat(NameSounds.near("金 英子", "金英子")).isTrue();
        assertThat(NameSounds.near("阿依古丽·买买提", "阿依古丽买买提")).isTrue();
    }

    @Test
    void namesThatAreHeardApartAreNot() {
        assertThat(NameSounds.near("王桂兰", "王桂花")).isFalse();
        assertThat(NameSounds.near("王桂兰", "王兰")).isFalse();
        assertThat(NameSounds.near("张强", "张永")).as("ong is no un").isFalse();
        assertThat(NameSounds.near("丽a", "丽b")).isFalse();
    }
}
