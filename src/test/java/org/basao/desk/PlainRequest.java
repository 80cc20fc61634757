package org.basao.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.basao.local.TestServers;

/** A request written by hand, with headers that no client library would send. */
final class PlainRequest {
    private static final int PATIENCE_MILLIS = 30_000;

    private final String line;
    private final List<String> headers = new ArrayList<>();
    private String host = site().getAuthority();

    private PlainRequest(String line) {
        this.line = line;
    }

    /** What came back. */
    record Answer(int status, List<String> headers, String body) {
        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst();
        }
    }

    static PlainRequest get(String path) {
        return new PlainRequest("GET " + path);
    }

    static PlainRequest of(String method, String path) {
        return new PlainRequest(method + " " + path);
    }

    PlainRequest host(String other) {
        host = other;
        return this;
    }

    PlainRequest with(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    Answer send() {
        try (Socket socket = new Socket(site().getHost(), site().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\n");
            if (host != null) {
                request.append("Host: ").append(host).append("\r\n");
            }
            headers.forEach(header -> request.append(header).append("\r\n"));
            request.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        String all = bytes.toString(StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = all.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(head.getFirst().split(" ", 3)[1]),
                head.subList(1, head.size()),
                all.substring(end + 4));
    }

    static URI site() {
        return URI.create(TestServers.application().url().toString());
    }
}
