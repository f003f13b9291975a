package io.fupin.evidence.content;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;

/** A PDF is served as it came, so it must only be paper: no scripts, no programs to start, no files inside. */
@Component
public class PdfCheck {

    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "Movie");
    private static final Set<COSName> CARRIERS = Set.of(COSName.JS, COSName.getPDFName("XFA"), COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("RichMediaContent"));
    private static final int DEEPEST = 64;

    /** @throws EvidenceRefused in words for the uploader */
    public void requirePaper(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new EvidenceRefused("这个 PDF 加了密，请去掉密码后再上传。");
            }
            if (document.getNumberOfPages() == 0) {
                throw new EvidenceRefused("这个 PDF 一页也没有。");
            }
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (isActive(object.getObject(), 0)) {
                    throw new EvidenceRefused("这个 PDF 里有脚本、附件或表单动作，不能上传。请打印成普通 PDF 再传。");
                }
            }
        } catch (InvalidPasswordException e) {
            throw new EvidenceRefused("这个 PDF 加了密，请去掉密码后再上传。");
        } catch (IOException | RuntimeException e) {
            if (e instanceof EvidenceRefused refused) {
                throw refused;
            }
            throw new EvidenceRefused("这个 PDF 打不开，可能已损坏，请重新生成后再上传。");
        }
    }

    /** Looks into one object; what it refers to is an object of its own. */
    private static boolean isActive(COSBase base, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.get(i) instanceof COSObject) && isActive(array.get(i), depth + 1)) {
                    return true;
                }
            }
        }
        if (base instanceof COSDictionary dictionary) {
            if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                    || CARRIERS.stream().anyMatch(dictionary::containsKey)) {
                return true;
            }
            for (COSBase value : dictionary.getValues()) {
                if (!(value instanceof COSObject) && isActive(value, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
