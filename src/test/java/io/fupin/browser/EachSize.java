package io.fupin.browser;

import io.fupin.browser.Looks.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** The same looked at in every size at once, each in a browser and a thread of its own: a page that is looked at waits more than it works. */
public final class EachSize {

    private EachSize() {
    }

    /** @return what all sizes found, in their order. @throws IllegalStateException if one of them could not look */
    public static List<String> of(Collection<Size> sizes, BiFunction<TestBrowser, Size, List<String>> look) {
        ExecutorService threads = Executors.newFixedThreadPool(sizes.size());
        try {
            List<Future<List<String>>> looks = sizes.stream().map(size -> threads.submit(() -> {
                try (TestBrowser browser = TestBrowser.start()) {
                    return look.apply(browser, size);
                }
            })).toList();
            List<String> found = new ArrayList<>();
            for (Future<List<String>> one : looks) {
                found.addAll(one.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
