package io.fupin.account.access;

/** Where to go on after signing in: a page of ours and nowhere else. */
public final class ReturnAddress {

    private static final int LONGEST = 2000;

    private ReturnAddress() {
    }

    /** A path on this server: one slash, then neither slash nor backslash, no control characters, not the sign-in itself. */
    public static boolean isSafe(String address) {
        return address != null && address.length() <= LONGEST && address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*")
                && !address.startsWith("/sign-in") && !address.startsWith("/sign-out");
    }

    /** {@code address} when it is safe, else the home page. */
    public static String orHome(String address) {
        return isSafe(address) ? address : "/";
    }
}
