// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server with threads of our own: as many as may wait in a slow call at once. */
public final class Server implements AutoCloseable {
    private static final int THREADS = 64;
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads;

    private Server(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Listens from now on; port 0 takes a free one. */
    public static Server start(InetAddress bind, int port, Map<String, HttpHandler> handlers) throws IOException {
        // Read once by the JDK, when its first server is made; without it each answer may wait 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(bind, port), BACKLOG);
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "kontek-simulator-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        handlers.forEach(server::createContext);
        server.start();
        return new Server(server, threads);
    }

    /** Scheme, host and port. */
    public URI uri() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : address.getAddress().getHostAddress();
        String written = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + written + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
