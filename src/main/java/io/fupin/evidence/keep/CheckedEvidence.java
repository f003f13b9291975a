package io.fupin.evidence.keep;

import io.fupin.database.ReadOnce;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.content.ContentCheck;
import io.fupin.evidence.content.FileKind;
import io.fupin.evidence.content.PdfCheck;
import io.fupin.evidence.files.EvidenceFiles;
import io.fupin.evidence.image.Pictures;
import io.fupin.evidence.image.Pictures.Drawn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks and redraws outside the transaction, then files before the row: a row never lacks its files. */
@Service
class CheckedEvidence implements EvidenceStore {

    private static final int LONGEST_NAME = 200;

    private final ContentCheck check;
    private final PdfCheck pdfs;
    private final Pictures pictures;
    private final EvidenceFiles files;
    private final EvidenceRows rows;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;
    private final Clock businessClock;
    private final Clock realClock;
    private final ReadOnce once;

    CheckedEvidence(ContentCheck check, PdfCheck pdfs, Pictures pictures, EvidenceFiles files, EvidenceRows rows,
                    PlatformTransactionManager transactions, Clock businessClock, @Qualifier("realClock") Clock realClock, ReadOnce once) {
        this.check = check;
        this.pdfs = pdfs;
        this.pictures = pictures;
        this.files = files;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.businessClock = businessClock;
        this.realClock = realClock;
        this.once = once;
    }

    @Override
    public Evidence store(long uploaderPersonId, String fileName, InputStream content) {
        byte[] original = read(content);
        FileKind kind = check.kind(original);
        Drawn drawn = drawn(original, kind);
        EvidenceRows.Files hashes = new EvidenceRows.Files(sha256(original), sha256(drawn.shown()), sha256(drawn.thumb()));
        Evidence evidence = new Evidence(UUID.randomUUID().toString(), hashes.original(), kind.mediaType(), original.length,
                tidyName(fileName), uploaderPersonId, 0);
        transaction.executeWithoutResult(status -> {
            rows.lock(hashes.all());
            keep(hashes.original(), original);
            keep(hashes.shown(), drawn.shown());
            keep(hashes.thumb(), drawn.thumb());
            rows.add(evidence, hashes, businessClock.instant(), realClock.instant());
        });
        return find(evidence.id()).orElseThrow();
    }

    private Drawn drawn(byte[] original, FileKind kind) {
        if (kind == FileKind.PDF) {
            pdfs.requirePaper(original);
            return new Drawn(original, pictures.sheet());
        }
        return pictures.draw(original, kind);
    }

    @Override
    public Optional<Evidence> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Evidence> findAll(Collection<String> ids) {
        return once.read(List.of("evidence", Set.copyOf(ids)), () -> rows.findAll(ids));
    }

    @Override
    public InputStream open(String id) {
        return open(id, EvidenceRows.Files::shown);
    }

    @Override
    public InputStream original(String id) {
        return open(id, EvidenceRows.Files::original);
    }

    @Override
    public InputStream thumbnail(String id) {
        return open(id, EvidenceRows.Files::thumb);
    }

    @Override
    public void erase(Collection<String> ids) {
        for (String id : ids) {
            rows.files(id).ifPresent(gone -> transaction.executeWithoutResult(status -> {
                rows.remove(id);
                // The row first, for good: a file without a row harms nobody, a row without its file does.
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        gone.all().forEach(CheckedEvidence.this::removeUnlessUsed);
                    }
                });
            }));
        }
    }

    private void removeUnlessUsed(String sha256) {
        ownTransaction.executeWithoutResult(status -> {
            rows.lock(List.of(sha256));
            if (!rows.uses(sha256)) {
                try {
                    files.remove(sha256);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private InputStream open(String id, Function<EvidenceRows.Files, String> which) {
        String sha256 = rows.files(id).map(which).orElseThrow(() -> new NoSuchElementException("no evidence " + id));
        try {
            return files.open(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String sha256, byte[] content) {
        try {
            files.keep(sha256, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(InputStream content) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(MAX_SIZE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length == 0) {
            throw new EvidenceRefused("文件是空的，请重新选择。");
        }
        if (bytes.length > MAX_SIZE) {
            throw new EvidenceRefused("文件超过 10 MB，请拍小一点或分成几份。");
        }
        return bytes;
    }

    /** The last part of a path, without what would confuse a heading line or a page. */
    private static String tidyName(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (name.isEmpty()) {
            return "未命名";
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(name.offsetByCodePoints(name.length(), -LONGEST_NAME));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
