// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.lonebro.itests.harness.KontekAccess;

/** Pages over one plain socket that is kept open. */
final class PageFetch implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final String path;
    private final String headers;

    PageFetch(KontekAccess kontek) throws IOException {
        URI base = kontek.base();
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        path = base.getPath() + "/v5/companies/" + kontek.companyId() + "/employees?pageSize=";
        String user = kontek.credentials().user() + ":" + kontek.credentials().password();
        headers = " HTTP/1.1\r\nHost: " + base.getHost() + "\r\nX-Api-Key: "
                + kontek.credentials().apiKey() + "\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n";
    }

    byte[] page(int number, int size) throws IOException {
        String request = "GET " + path + size + "&page=" + number + headers;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        if (!line().contains(" 200 ")) {
            throw new IOException("The simulator refuses page " + number);
        }
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
