package org.duijie.ingest.cell;

import java.util.Set;
import java.util.regex.Pattern;

/// 密级: what a row says about its own secrecy. Anything that is not a plain “public” is a refusal, never a guess.
public final class SecrecyCell {
    private static final Pattern STAMP = Pattern.compile("(?:秘密|机密|绝密)\\s*[★☆]|(?:秘密|机密|绝密)\\s*[（(]?\\s*\\d+\\s*年");

    private final Set<String> open;
    private final Set<String> silent;
    private final Set<String> openWhenAskedIfSecret;

    public SecrecyCell(Vocabularies words) {
        this.open = words.words("Secrecy", "PUBLIC");
        this.silent = words.words("Secrecy", "SILENT");
        this.openWhenAskedIfSecret = words.words("Secrecy", "NO");
    }

    public enum Statement {
        PUBLIC,
        /// Blank or 无: the file's own statement decides.
        SILENT,
        REFUSED
    }

    /// Reads a cell; under a heading like 是否涉密 “否” means public, under 密级 it means nothing and is refused.
    public Statement read(String heading, String cell) {
        String key = Plain.key(cell);
        if (key.isEmpty() || silent.contains(key)) {
            return Statement.SILENT;
        }
        boolean asksIfSecret = Plain.key(heading).contains("是否");
        boolean isOpen = open.contains(key) || (asksIfSecret && openWhenAskedIfSecret.contains(key));
        return isOpen ? Statement.PUBLIC : Statement.REFUSED;
    }

    /// Whether a text carries the stamp of a classified document (“机密★10年”). 秘密共享 and other subject words do not.
    public static boolean isStamped(String text) {
        return STAMP.matcher(text).find();
    }
}
