package io.fupin.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way from a browser to the application, which can be cut like a mobile network in the hills. What a browser calls offline does not hold
 * for its service workers; a cut line holds for everybody.
 */
public final class Relay implements AutoCloseable {

    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param port of the application */
    public Relay(int port) {
        this.port = port;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void cut() {
        cut = true;
        lines.forEach(Relay::hangUp);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (cut) {
                    hangUp(browser);
                    continue;
                }
                Socket application = new Socket(InetAddress.getLoopbackAddress(), port);
                lines.add(browser);
                lines.add(application);
                thread(() -> carry(browser, application));
                thread(() -> carry(application, browser));
            } catch (IOException e) {
                // the entrance was closed, or the application is: whoever calls next is told again
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // cut: the other side is told by the line that closes
        } finally {
            hangUp(from);
            hangUp(to);
            lines.remove(from);
            lines.remove(to);
        }
    }

    private static void hangUp(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
