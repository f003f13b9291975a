package io.fupin.evidence.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.database.DatabaseSettings;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.evidence.EvidenceUse;
import io.fupin.support.FupinTest;
import io.fupin.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@FupinTest
class EvidenceStoreTest {

    private static final long OFFICER = 42;
    /** Files of earlier runs may still lie in the directory. */
    private static int seed = ThreadLocalRandom.current().nextInt(1 << 23);

    @Autowired
    private EvidenceStore store;
    @Autowired
    private EvidenceRows rows;
    @Autowired
    private DatabaseSettings settings;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("realClock")
    private Clock realClock;

    private Evidence store(byte[] content, String name) {
        return store.store(OFFICER, name, new ByteArrayInputStream(content));
    }

    @Test
    void keepsAPhotoAsItCameAndShowsItWithoutItsPlace() throws IOException {
        byte[] photo = SampleFiles.jpegHeld(SampleFiles.picture(200, 100, seed++), 6, true);
        Evidence evidence = store(photo, "IMG_0001.JPG");
        assertThat(evidence.type()).isEqualTo("image/jpeg");
        assertThat(evidence.size()).isEqualTo(photo.length);
        assertThat(evidence.sha256()).matches("[0-9a-f]{64}");
        assertThat(evidence.fileName()).isEqualTo("IMG_0001.JPG");
        assertThat(evidence.uploaderPersonId()).isEqualTo(OFFICER);
        assertThat(evidence.reusedIn()).isZero();
        assertThat(store.find(evidence.id())).contains(evidence);
        assertThat(bytes(store.original(evidence.id()))).isEqualTo(photo);
        assertThat(bytes(store.open(evidence.id()))).isNotEqualTo(photo).startsWith(0xff, 0xd8, 0xff);
        assertThat(bytes(store.thumbnail(evidence.id()))).startsWith(0xff, 0xd8, 0xff);
    }

    @Test
    void servesAPdfAsItIs() throws IOException {
        byte[] pdf = SampleFiles.pdf(2);
        Evidence evidence = store(pdf, "会议记录.pdf");
        assertThat(evidence.type()).isEqualTo("application/pdf");
        assertThat(bytes(store.open(evidence.id()))).isEqualTo(pdf);
        assertThat(bytes(store.thumbnail(evidence.id()))).startsWith(0xff, 0xd8, 0xff);
    }

    @Test
    void noticesAPhotoThatWasHandedInBefore() throws IOException {
        byte[] photo = SampleFiles.jpeg(60, 40, seed++);
        Evidence first = store(photo, "a.jpg");
        long files = files();
        Evidence second = store.store(OFFICER + 1, "b.jpg", new ByteArrayInputStream(photo));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.reusedIn()).isEqualTo(1);
        assertThat(store.find(first.id())).get().extracting(Evidence::reusedIn).isEqualTo(1);
        assertThat(files()).isEqualTo(files);
        assertThat(store.findAll(List.of(second.id(), "nothing", first.id()))).extracting(Evidence::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(store.findAll(List.of())).isEmpty();
    }

    @Test
    void refusesInPlainWordsAndKeepsNothing() throws IOException {
        long before = files();
        assertThatThrownBy(() -> store(new byte[0], "a.jpg")).isInstanceOf(EvidenceRefused.class).hasMessage("文件是空的，请重新选择。");
        assertThatThrownBy(() -> store(new byte[EvidenceStore.MAX_SIZE + 1], "a.jpg")).isInstanceOf(EvidenceRefused.class)
                .hasMessage("文件超过 10 MB，请拍小一点或分成几份。");
        assertThatThrownBy(() -> store("MZ not a photo, whatever its name says".getBytes(), "照片.jpg")).isInstanceOf(EvidenceRefused.class);
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"照片.jpg,照片.jpg", "C:\\fake\\path\\照片.jpg,照片.jpg", "../../etc/passwd,passwd", "null,未命名", "'',未命名",
            "' ',未命名", "'a\nb\"<c>.jpg',abc.jpg", "'x\u202egpj.exe',xgpj.exe"})
    void tidiesTheName(String given, String kept) {
        assertThat(store(SampleFiles.jpeg(20, 20, 1), given).fileName()).isEqualTo(kept);
    }

    @Test
    void shortensALongNameFromTheFront() {
        assertThat(store(SampleFiles.jpeg(20, 20, 1), "长".repeat(300) + ".jpg").fileName()).hasSize(200).endsWith("长.jpg");
    }

    @Test
    void leavesNoRowBehindARollback() {
        String[] id = new String[1];
        transaction.executeWithoutResult(status -> {
            id[0] = store(SampleFiles.jpeg(30, 20, seed++), "a.jpg").id();
            status.setRollbackOnly();
        });
        assertThat(store.find(id[0])).isEmpty();
        assertThatThrownBy(() -> store.open(id[0])).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void erasesFilesThatNothingElseUses() throws IOException {
        byte[] photo = SampleFiles.jpeg(700, 400, seed++);
        long before = files();
        String first = store(photo, "a.jpg").id();
        String second = store(photo, "b.jpg").id();
        assertThat(files()).isEqualTo(before + 3);
        store.erase(List.of(first, "unknown"));
        assertThat(store.find(first)).isEmpty();
        assertThat(bytes(store.original(second))).isEqualTo(photo);
        transaction.executeWithoutResult(status -> {
            store.erase(List.of(second));
            status.setRollbackOnly();
        });
        assertThat(bytes(store.original(second))).isEqualTo(photo);
        store.erase(List.of(second));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void purgesWhatNobodyLinked() {
        String linked = store(SampleFiles.jpeg(80, 40, seed++), "a.jpg").id();
        String idle = store(SampleFiles.jpeg(80, 40, seed++), "b.jpg").id();
        String fresh = store(SampleFiles.jpeg(80, 40, seed++), "c.jpg").id();
        jdbc.sql("update evidence set received_at = received_at - interval '31 days' where id in (?, ?)").params(linked, idle).update();
        EvidenceUse use = ids -> {
            Set<String> used = new HashSet<>(ids);
            used.retainAll(Set.of(linked));
            return used;
        };
        assertThat(purge().purge(realClock.instant())).isZero();
        assertThat(purge(use).purge(realClock.instant().minus(EvidencePurge.KEPT))).isEqualTo(1);
        assertThat(store.find(idle)).isEmpty();
        assertThat(store.find(linked)).isPresent();
        assertThat(store.find(fresh)).isPresent();
        assertThat(EvidencePurge.KEPT).isEqualTo(Duration.ofDays(30));
    }

    /** One hands in what the other takes away, again and again: never a row without its files. */
    @Test
    void keepsRowsAndFilesTogetherWhileOthersErase() throws Exception {
        byte[] photo = SampleFiles.jpeg(50, 40, seed++);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> turns = Collections.nCopies(24, () -> {
                String erased = store(photo, "a.jpg").id();
                String kept = store(photo, "b.jpg").id();
                store.erase(List.of(erased));
                return kept;
            });
            for (Future<String> turn : threads.invokeAll(turns)) {
                assertThat(bytes(store.original(turn.get()))).isEqualTo(photo);
                store.erase(List.of(turn.get()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private EvidencePurge purge(EvidenceUse... uses) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (EvidenceUse use : uses) {
            beans.addBean("use", use);
        }
        return new EvidencePurge(store, rows, beans.getBeanProvider(EvidenceUse.class), realClock);
    }

    private long files() throws IOException {
        try (var files = Files.walk(settings.directory().resolve("evidence"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static byte[] bytes(InputStream input) throws IOException {
        try (input) {
            return input.readAllBytes();
        }
    }
}
