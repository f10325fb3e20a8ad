package io.hearsay.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses.
 *
 * @param prefix any address in the block
 * @param bits how many leading bits all its addresses share
 */
record Network(InetAddress prefix, int bits) {

    /** Reads CIDR notation, {@code 127.0.0.0/8} or {@code ::1/128}; a bare address is a block of one. */
    static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        if (!address.matches("[0-9A-Fa-f.:]+")) {
            throw wrong(cidr);
        }
        try {
            InetAddress prefix = InetAddress.getByName(address.strip());
            int length = prefix.getAddress().length * 8;
            int bits = slash < 0 ? length : Integer.parseInt(cidr.substring(slash + 1));
            if (bits < 0 || bits > length) {
                throw wrong(cidr);
            }
            return new Network(prefix, bits);
        } catch (UnknownHostException | NumberFormatException _) {
            throw wrong(cidr);
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = prefix.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((mine[bit >> 3] & mask) != (theirs[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException wrong(String cidr) {
        return new IllegalArgumentException("%s is no network like 127.0.0.0/8".formatted(cidr));
    }
}
