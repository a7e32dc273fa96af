package org.duijie.client.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.duijie.client.program.Server;

/// A connection without manners: whatever bytes, in whatever order.
final class RawHttp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    RawHttp(Server server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /// Sends one byte after another until the server has had enough of it.
    RawHttp trickle(String text, Duration between) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (int i = 0; i < text.length() && socket.getInputStream().available() == 0; i++) {
                send(text.substring(i, i + 1));
                Thread.sleep(between);
                if (System.nanoTime() > end) {
                    throw new AssertionError("the server still listens after " + PATIENCE);
                }
            }
        } catch (IOException closed) {
            return this;
        }
        return this;
    }

    /// Everything that comes until the server closes the connection.
    String untilClosed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException reset) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Everything that comes within this time, whether or not the connection is closed.
    String untilClosedAfter(Duration time) throws IOException, InterruptedException {
        Thread.sleep(time);
        socket.shutdownOutput();
        return untilClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
