package org.duijie.models.text;

/// In which script a text is mainly written: that decides which encoder reads it.
public enum Writing {
    CHINESE,
    ENGLISH;

    /// Chinese with English names in it stays above this share of Chinese letters, English with a Chinese name below:
    /// in the seeds no text lies between none and two thirds.
    private static final double CHINESE_FROM = 0.2;

    /// English if it has Latin letters and hardly a Chinese one; anything else is Chinese, as the catalogue is.
    public static Writing of(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        boolean latin = text.codePoints().anyMatch(Writing::isLatin);
        return latin && chinese < CHINESE_FROM * letters ? ENGLISH : CHINESE;
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }
}
