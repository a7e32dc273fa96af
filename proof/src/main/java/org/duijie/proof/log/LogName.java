package org.duijie.proof.log;

import java.util.regex.Pattern;

/// What a log is called, best an address without a scheme such as `duijie.example.cn/audit`. It stands in everything
/// that the log signs, so that nothing of one log passes for another's. Plain characters, because nobody should have to
/// tell two names apart that look the same.
public record LogName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:-]{0,127}");

    public LogName {
        if (!FORM.matcher(value).matches()) {
            throw Malformed.instead("a log's name (1 to 128 of A-Z a-z 0-9 . _ / : -, a letter or digit first)", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
