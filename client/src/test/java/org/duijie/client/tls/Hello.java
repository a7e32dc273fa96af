package org.duijie.client.tls;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import org.duijie.client.program.Server;

/// The first message of a client of TLS as an old one would write it. Java itself no longer speaks the old versions.
final class Hello {
    /// ECDHE with ECDSA or RSA: AES-128-GCM of 1.2, and AES-128-CBC, which 1.0 and 1.1 have too.
    private static final String SUITES = "0008" + "c02b" + "c009" + "c02f" + "c013";
    /// The curve P-256, uncompressed points, and signatures by ECDSA and RSA with SHA-256.
    private static final String EXTENSIONS =
            "001a" + "000a000400020017" + "000b00020100" + "000d00080006" + "0403" + "0401" + "0804";

    private static final int PATIENCE_MILLIS = 20_000;

    private Hello() {}

    /// What the server answers at first to a client whose highest version this is: `handshake`, or the number of an
    /// alert.
    static String answer(Server server, int version) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(record(version));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int type = in.readUnsignedByte();
            in.readUnsignedShort();
            int length = in.readUnsignedShort();
            byte[] content = in.readNBytes(length);
            return switch (type) {
                case 0x16 -> "handshake";
                case 0x15 -> "alert " + content[1];
                default -> "type " + type;
            };
        }
    }

    private static byte[] record(int version) {
        byte[] body = HexFormat.of()
                .parseHex(HexFormat.of().toHexDigits((short) version) + "5a".repeat(32) + "00" + SUITES + "0100"
                        + EXTENSIONS);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(new byte[] {0x16, 0x03, 0x01, 0, (byte) (body.length + 4), 0x01, 0, 0, (byte) body.length});
        record.writeBytes(body);
        return record.toByteArray();
    }
}
