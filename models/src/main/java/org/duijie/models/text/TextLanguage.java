package org.duijie.models.text;

import java.util.Set;

/// The language a text is mostly written in.
///
/// Told by its script, and Latin script by the small words of English and its neighbours. OpenNLP's detector of 183
/// languages was tried: it takes 74 MB and two seconds to load, and calls “Graphene film preparation” Latin; what this
/// house does differs between Chinese, English and the rest only (docs/adr/0012-text-understanding.md).
public enum TextLanguage {
    CHINESE,
    ENGLISH,
    JAPANESE,
    KOREAN,
    OTHER,
    /// Nothing but digits, signs and spaces.
    NONE;

    /// Enough to tell by; a longer text is not read on.
    private static final int MOST = 4_000;

    /// An English text names a Chinese author; a Chinese one many Latin abbreviations.
    private static final double CHINESE_CHARACTERS_PER_WORD = 0.5;

    private static final double KANA_SHARE = 0.1;

    private static final Set<String> ENGLISH_WORDS =
            Set.of("the", "of", "and", "to", "in", "for", "with", "is", "are", "that", "by", "on", "as", "from", "we");
    private static final Set<String> OTHER_WORDS = Set.of(
            "der", "die", "das", "und", "mit", "von", "zur", "zum", "eine", "ein", "ist", "für", "le", "la", "les",
            "de", "des", "du", "et", "une", "un", "pour", "avec", "el", "los", "las", "del", "y", "con", "para", "una",
            "il", "di", "per", "che", "e", "o", "da", "do", "van", "het", "een", "na", "w", "z", "och", "av", "för");

    public static TextLanguage of(String text) {
        Counts counts = new Counts();
        text.codePoints().limit(MOST).forEach(counts::take);
        counts.endWord();
        return counts.language();
    }

    private static final class Counts {
        private final StringBuilder word = new StringBuilder();
        private int chinese;
        private int kana;
        private int hangul;
        private int latin;
        private int others;
        private int english;
        private int neighbours;

        void take(int c) {
            if (!Character.isLetter(c)) {
                endWord();
                return;
            }
            switch (Character.UnicodeScript.of(c)) {
                case LATIN -> word.appendCodePoint(Character.toLowerCase(c));
                case HAN -> chinese++;
                case HIRAGANA, KATAKANA -> kana++;
                case HANGUL -> hangul++;
                default -> others++;
            }
            if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                endWord();
            }
        }

        void endWord() {
            if (!word.isEmpty()) {
                latin++;
                english += ENGLISH_WORDS.contains(word.toString()) ? 1 : 0;
                neighbours += OTHER_WORDS.contains(word.toString()) ? 1 : 0;
                word.setLength(0);
            }
        }

        TextLanguage language() {
            int letters = chinese + kana + hangul + latin + others;
            if (letters == 0) {
                return NONE;
            }
            if (kana > KANA_SHARE * (kana + chinese) && kana + chinese >= latin) {
                return JAPANESE;
            }
            if (hangul * 2 > letters) {
                return KOREAN;
            }
            if (chinese > 0 && chinese >= CHINESE_CHARACTERS_PER_WORD * latin && chinese >= others) {
                return CHINESE;
            }
            boolean latinScript = latin * 2 >= letters;
            return latinScript && neighbours <= english ? ENGLISH : OTHER;
        }
    }
}
