package org.duijie.exchange.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/// One mail address of letters, digits and few signs: what every mail server takes, and no header can be made of.
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private final String text;

    private MailAddress(String text) {
        this.text = text;
    }

    /// The address that this text is; nothing where it is none, or more than one.
    public static Optional<MailAddress> find(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST && FORM.matcher(stripped).matches()
                ? Optional.of(new MailAddress(stripped))
                : Optional.empty();
    }

    public String text() {
        return text;
    }

    /// Enough for whoever has the mailbox to know it: `z***@thu.edu.cn`.
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && address.text.equalsIgnoreCase(text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(java.util.Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return "MailAddress";
    }
}
