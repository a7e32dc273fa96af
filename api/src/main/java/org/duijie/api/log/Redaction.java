package org.duijie.api.log;

import java.util.List;
import java.util.regex.Pattern;

/// Takes out of a message what must not be logged (脱敏). It is the second net: our own messages name ids alone, and
/// this is for what a library says.
final class Redaction {
    private static final String GONE = "[redacted]";
    private static final String CUT = " [cut]";
    /// Longer messages are cut: a library may quote a whole request, and whoever logs waits for this to read it.
    private static final int LONGEST = 8_192;

    private static final List<Pattern> SECRETS = List.of(
            // A signed token, an API key, the random part of a link.
            Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.?[\\w-]*"),
            Pattern.compile("djk_[\\w-]+"),
            Pattern.compile("(?<![\\w-])[\\w-]{42,}(?![\\w-])"),
            // Name and password in an address, and what somebody asks for behind its question mark.
            Pattern.compile("(?<=://)[^\\s/]+@"),
            Pattern.compile("(?<=\\?)[\\w.-]+=\\S*"),
            Pattern.compile("(?i)(?<=cookie\\s{0,2}[:=]).+"),
            Pattern.compile("(?i)(?<=(password|secret|token|authorization)[\"']?\\s{0,2}[:=]\\s{0,2})"
                    + "((bearer|basic)\\s+)?\\S+"),
            // Where a person can be reached: a mail address, a mobile number.
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}.-]+"),
            Pattern.compile("(?<![\\w-])(\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![\\w-])"));

    private Redaction() {}

    static String of(String message) {
        boolean fits = message.length() <= LONGEST;
        // Not inside a word: the beginning of a secret does not look like one.
        String told = fits ? message : message.substring(0, Math.max(0, message.lastIndexOf(' ', LONGEST)));
        for (Pattern secret : SECRETS) {
            told = secret.matcher(told).replaceAll(GONE);
        }
        return fits ? told : told + CUT;
    }
}
