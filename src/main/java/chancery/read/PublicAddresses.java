package chancery.read;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses are on the public internet: of IPv4 all but IANA's special-purpose ranges (RFC 6890) and multicast; of IPv6
 * only global unicast, without documentation and without ranges that carry an IPv4 address inside (6to4, Teredo).
 */
final class PublicAddresses {
    private static final int[][] NOT_PUBLIC_V4 = {
        {0, 0, 8}, {10, 0, 8}, {100, 64, 10}, {127, 0, 8}, {169, 254, 16}, {172, 16, 12}, {192, 168, 16}, {198, 18, 15}, {224, 0, 3},
    };

    private PublicAddresses() { }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] b) {
        int first16 = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        for (int[] range : NOT_PUBLIC_V4) {
            if ((first16 ^ (range[0] << 8 | range[1])) >>> 16 - range[2] == 0) {
                return false;
            }
        }
        int first24 = first16 << 8 | b[2] & 0xFF;
        // Protocol assignments, the three ranges for documentation, and the 6to4 relays.
        return first24 != 0xC00000 && first24 != 0xC00002 && first24 != 0xC63364 && first24 != 0xCB0071 && first24 != 0xC05863;
    }

    private static boolean isPublicV6(byte[] b) {
        int first16 = (b[0] & 0xFF) << 8 | b[1] & 0xFF;
        int second16 = (b[2] & 0xFF) << 8 | b[3] & 0xFF;
        boolean global = (first16 & 0xE000) == 0x2000;
        boolean assignments = first16 == 0x2001 && (second16 < 0x0200 || second16 == 0x0DB8);
        boolean documentation = first16 == 0x3FFF && second16 < 0x1000;
        return global && !assignments && !documentation && first16 != 0x2002;
    }
}
