package io.fupin.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A part of a workbook as it is unpacked, held against what a workbook may become: a small file that unpacks to gigabytes is refused. */
final class Unpacked extends FilterInputStream {

    private final AtomicLong all;
    private final long most;

    /** @param all bytes unpacked of the whole file so far */
    Unpacked(InputStream in, AtomicLong all, long most) {
        super(in);
        this.all = all;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        if (all.addAndGet(read) > most) {
            throw new SheetRefused("文件解压后太大，不是正常的表格。请把表格内容复制到新的工作簿里，另存为 .xlsx 再传。");
        }
    }
}
