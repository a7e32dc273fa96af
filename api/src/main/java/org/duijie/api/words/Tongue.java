package org.duijie.api.words;

import java.util.Locale;
import java.util.Optional;

/// The languages that pages and answers speak. A record's own language is another matter.
public enum Tongue {
    ZH("zh", "zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String code;
    private final String tag;
    private final Locale locale;

    Tongue(String code, String tag, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.locale = locale;
    }

    /// What `?lang=` and the cookie say.
    public String code() {
        return code;
    }

    /// What the page's `lang` attribute says.
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Tongue other() {
        return this == ZH ? EN : ZH;
    }

    public static Optional<Tongue> find(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /// The first language of an `Accept-Language` header that we speak; Chinese when there is none.
    public static Tongue accepted(String header) {
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                Optional<Tongue> tongue = find(range.getRange().split("-", 2)[0]);
                if (range.getWeight() > 0 && tongue.isPresent()) {
                    return tongue.get();
                }
            }
        } catch (IllegalArgumentException malformed) {
            return ZH;
        }
        return ZH;
    }
}
