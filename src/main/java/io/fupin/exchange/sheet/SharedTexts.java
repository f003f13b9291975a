package io.fupin.exchange.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook point to. They lie in a file that has no name any more: a workbook of a hundred thousand people has
 * half a million of them, and memory stays flat. A few thousand that were asked for last are at hand.
 */
final class SharedTexts {

    private static final int AT_HAND = 4_096;

    private final MappedByteBuffer bytes;
    private final int[] ends;
    private final int count;
    private final String[] recent = new String[AT_HAND];
    private final int[] recentOf = new int[AT_HAND];

    private SharedTexts(MappedByteBuffer bytes, int[] ends, int count) {
        this.bytes = bytes;
        this.ends = ends;
        this.count = count;
        Arrays.fill(recentOf, -1);
    }

    static SharedTexts none() {
        return new SharedTexts(null, new int[0], 0);
    }

    static SharedTexts read(XMLStreamReader xml) throws XMLStreamException, IOException {
        Path file = Files.createTempFile("shared", ".txt");
        try {
            int[] ends = new int[1 << 12];
            int count = 0;
            int end = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
                        byte[] text = RichText.of(xml, "si").getBytes(StandardCharsets.UTF_8);
                        out.write(text);
                        end = Math.addExact(end, text.length);
                        if (count == ends.length) {
                            ends = Arrays.copyOf(ends, 2 * count);
                        }
                        ends[count++] = end;
                    }
                }
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return new SharedTexts(channel.map(FileChannel.MapMode.READ_ONLY, 0, end), ends, count);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    String at(int index) {
        if (index < 0 || index >= count) {
            throw new SheetRefused("工作簿已经损坏，打不开。请用 Excel 或 WPS 打开后另存为 .xlsx 再传。");
        }
        int slot = index & (AT_HAND - 1);
        if (recentOf[slot] != index) {
            int from = index == 0 ? 0 : ends[index - 1];
            byte[] text = new byte[ends[index] - from];
            bytes.get(from, text);
            recent[slot] = new String(text, StandardCharsets.UTF_8);
            recentOf[slot] = index;
        }
        return recent[slot];
    }
}
