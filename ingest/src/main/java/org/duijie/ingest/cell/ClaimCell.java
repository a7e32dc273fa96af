package org.duijie.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.Patent.Claim;
import org.duijie.domain.text.CanonicalText;

/// 权利要求, numbered as written or by their order, each with the claim it depends on.
public final class ClaimCell {
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:权利要求|claim)?\\s*(\\d{1,3})\\s*[.、．:：)）]\\s*(?=\\D)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPENDS = Pattern.compile(
            "(?:根据|如|按照|依据|权利要求书?中?).{0,8}?权利要求\\s*(\\d{1,3})|权利要求\\s*(\\d{1,3})[^。]{0,20}?所述"
                    + "|(?:claims?|claimed in|according to)\\s+(?:any\\s+(?:one\\s+)?of\\s+)?(?:claims?\\s+)?(\\d{1,3})",
            Pattern.CASE_INSENSITIVE);

    private ClaimCell() {}

    public static List<Claim> read(List<String> texts) {
        List<Claim> claims = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                claims.add(claim(text.strip(), claims.size() + 1));
            }
        }
        return claims;
    }

    private static Claim claim(String text, int place) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean hasNumber = numbered.find();
        int number = hasNumber ? Integer.parseInt(numbered.group(1)) : place;
        String body = hasNumber ? text.substring(numbered.end()) : text;
        return new Claim(number, CanonicalText.of(body), dependsOn(body, number));
    }

    /// Only an earlier claim can be depended on; anything else is read as independent.
    private static int dependsOn(String body, int number) {
        Matcher depends = DEPENDS.matcher(body);
        if (!depends.find()) {
            return 0;
        }
        for (int group = 1; group <= depends.groupCount(); group++) {
            String digits = depends.group(group);
            if (digits != null) {
                int other = Integer.parseInt(digits);
                return other > 0 && other < number ? other : 0;
            }
        }
        return 0;
    }
}
