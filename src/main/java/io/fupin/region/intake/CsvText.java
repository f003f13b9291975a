package io.fupin.region.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.HashMap;

import cn.hutool.core.text.csv.CsvReadConfig;
import cn.hutool.core.text.csv.CsvRow;
import cn.hutool.core.text.csv.CsvUtil;

/** The rows of a CSV file with a heading line, found by column name. */
final class CsvText {

    /** A province has some 200,000 villages at most, 60 bytes each. */
    static final int MAX_BYTES = 20 * 1024 * 1024;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @throws UnreadableFile when it is no text, or too large */
    CsvText(InputStream csv) {
        CsvReadConfig settings = CsvReadConfig.defaultConfig().setTrimField(true).disableComment().setSkipEmptyRows(true);
        List<CsvRow> lines;
        try {
            lines = CsvUtil.getReader(settings).readFromStr(decode(csv)).getRows();
        } catch (RuntimeException e) {
            if (e instanceof UnreadableFile) {
                throw e;
            }
            throw new UnreadableFile("文件不是有效的 CSV，请检查引号和分隔符");
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile("文件是空的");
        }
        for (int i = 0; i < lines.get(0).size(); i++) {
            columns.put(lines.get(0).get(i).toLowerCase(Locale.ROOT), i);
        }
        long first = lines.get(0).getOriginalLineNumber();
        for (CsvRow line : lines.subList(1, lines.size())) {
            rows.add(new Row(line.getOriginalLineNumber() - first + 1, line.getRawList()));
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    List<Row> rows() {
        return rows;
    }

    private static String decode(InputStream csv) {
        byte[] bytes;
        try {
            bytes = csv.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableFile("文件超过 20 MB");
        }
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(bytes, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw new UnreadableFile("文件不是 UTF-8 或 GB18030 编码的文本，请另存为 CSV 再导入");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** One line; a column that is missing or short reads as empty. */
    final class Row {

        private final long line;
        private final List<String> fields;

        private Row(long line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        long line() {
            return line;
        }

        String get(String column) {
            Integer index = columns.get(column);
            return index == null || index >= fields.size() || fields.get(index) == null ? "" : fields.get(index).trim();
        }
    }

    /** Said to whoever chose the file. */
    static final class UnreadableFile extends RuntimeException {
        UnreadableFile(String message) {
            super(message);
        }
    }
}
