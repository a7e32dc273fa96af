package org.duijie.api.web;

import java.net.InetAddress;

/// An address, or all that begin like it: `10.0.0.7`, `10.0.0.0/8`, `fd00::/8`.
public record Network(InetAddress address, int bits) {
    /// Reads one; names are not looked up.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        if (literal.indexOf(':') < 0 && literal.chars().filter(c -> c == '.').count() != 3) {
            throw new IllegalArgumentException("an IPv4 address has four parts"); // Java would fill them up
        }
        InetAddress address = InetAddress.ofLiteral(literal);
        int most = address.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("a prefix has 0 to " + most + " bits");
        }
        return new Network(address, bits);
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
