package io.fupin.evidence.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EvidenceRightsTest {

    private static final Evidence EVIDENCE = new Evidence("e", "0", "image/jpeg", 1, "a.jpg", 1, 0);
    private static final EvidenceUse LINKED = ids -> Set.of("e");
    private static final EvidenceUse ELSEWHERE = ids -> Set.of();
    private final Officer uploader = officer(1);
    private final Officer reviewer = officer(2);

    @Test
    void isItsUploadersUntilItIsLinked() {
        EvidenceRights rights = rights(List.of(ELSEWHERE), List.of((officer, id) -> true));
        assertThat(rights.mayRead(uploader, EVIDENCE)).isTrue();
        assertThat(rights.mayRead(reviewer, EVIDENCE)).isFalse();
        assertThat(rights(List.of(), List.of()).mayRead(uploader, EVIDENCE)).isTrue();
    }

    @Test
    void isReadThroughItsCasesFromThenOn() {
        EvidenceAccess reviewersCase = (officer, id) -> officer.personId() == 2 && id.equals("e");
        EvidenceRights rights = rights(List.of(ELSEWHERE, LINKED), List.of((officer, id) -> false, reviewersCase));
        assertThat(rights.mayRead(reviewer, EVIDENCE)).isTrue();
        assertThat(rights.mayRead(uploader, EVIDENCE)).isFalse();
        assertThat(rights(List.of(LINKED), List.of()).mayRead(uploader, EVIDENCE)).isFalse();
    }

    /** What the public handed in is nobody's until it is linked. */
    @Test
    void isNobodysWhenThePublicHandedItIn() {
        Evidence handedIn = new Evidence("e", "0", "image/jpeg", 1, "a.jpg", 0, 0);
        assertThat(rights(List.of(ELSEWHERE), List.of()).mayRead(uploader, handedIn)).isFalse();
    }

    private static EvidenceRights rights(List<EvidenceUse> uses, List<EvidenceAccess> accesses) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        uses.forEach(use -> beans.addBean("use" + use.hashCode(), use));
        accesses.forEach(access -> beans.addBean("access" + access.hashCode(), access));
        return new EvidenceRights(beans.getBeanProvider(EvidenceUse.class), beans.getBeanProvider(EvidenceAccess.class));
    }

    private static Officer officer(long id) {
        Post post = Post.parse("VILLAGE_COMMITTEE@220281103213");
        return new Officer(id, "u" + id, "u" + id, post, List.of(post));
    }
}
